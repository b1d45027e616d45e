import QtQuick

// A quiet surface that holds what belongs together.
Rectangle {
    color: Theme.white
    radius: Theme.radius
    border.color: Theme.line
    border.width: Theme.border
}
