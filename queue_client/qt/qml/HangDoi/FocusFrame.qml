import QtQuick

// Where the keys are: a double frame around a control, seen by its shape on light and on dark alike.
Rectangle {
    id: frame

    property bool shown: false // the control's visualFocus

    anchors.fill: parent
    anchors.margins: -2 * Theme.focus
    border.color: Theme.ink
    border.width: Theme.focus
    color: "transparent"
    objectName: "focusFrame"
    radius: Theme.radius + 2 * Theme.focus
    visible: shown
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.focus
        border.color: Theme.amber
        border.width: Theme.focus
        color: "transparent"
        radius: Theme.radius + Theme.focus
    }
}
