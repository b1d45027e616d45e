import QtQuick
import QtQuick.Layouts
import HangDoi

// No service gives numbers just now, and why.
Rectangle {
    id: root

    required property var cards

    border.color: Theme.line
    border.width: Theme.border
    color: Theme.sky
    implicitHeight: content.implicitHeight + 4 * Theme.unit
    objectName: "noneOpen"
    radius: Theme.smallRadius
    visible: cards.none_open !== ""
    Accessible.name: words.text
    Accessible.role: Accessible.StaticText

    RowLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: 3 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.unit

        Icon {
            color: Theme.blue
            name: "clock"
            size: 48 * Theme.scale
        }

        BodyText {
            id: words

            Layout.fillWidth: true
            Accessible.ignored: true
            font.weight: Font.Medium
            objectName: "noneOpenWords"
            text: root.cards.none_open
        }
    }
}
