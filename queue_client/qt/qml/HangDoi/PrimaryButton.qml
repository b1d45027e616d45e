import QtQuick

// The one thing to do next.
ActionButton {
    ground: Theme.green
    ink: Theme.white
    edge: Theme.green
    font.pixelSize: Theme.heading
    implicitHeight: Math.max(1.5 * Theme.touch, implicitContentHeight + topPadding + bottomPadding)
}
