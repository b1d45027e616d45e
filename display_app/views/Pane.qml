import QtQuick

// A pane in its place, as `Placed` says it.
Item {
    required property var area

    x: area.x
    y: area.y
    width: area.width
    height: area.height
    clip: false
}
