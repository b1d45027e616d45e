import QtQuick
import HangDoi

// One of the last calls: the number, and the counter it was called to. The newest of a screen without a large place
// stands out.
Rectangle {
    id: row

    required property var content // null where there was no further call
    required property real numberSize
    property real breath: 0

    readonly property bool isLarge: content?.is_large ?? false

    border.color: Theme.amber
    border.width: isLarge ? (1.2 + 0.8 * breath) * Theme.unit : Theme.highContrast && content !== null ? Theme.border : 0
    color: isLarge ? Theme.white : Theme.row
    opacity: content === null ? 0.35 : 1
    radius: Theme.radius

    NumberText {
        objectName: "lastNumber"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: 4 * Theme.unit
        anchors.right: counter.left
        anchors.rightMargin: 3 * Theme.unit
        anchors.top: parent.top
        color: row.isLarge ? Theme.blue : Theme.amber
        room: width
        size: row.numberSize
        text: row.content?.number ?? ""
        visible: row.content !== null
    }

    NumberText {
        id: counter

        objectName: "lastCounter"
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.rightMargin: 4 * Theme.unit
        anchors.top: parent.top
        color: row.isLarge ? Theme.blue : Theme.white
        size: row.numberSize
        text: row.content?.counter ?? ""
        visible: row.content !== null
    }
}
