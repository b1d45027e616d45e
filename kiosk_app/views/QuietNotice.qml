import QtQuick
import QtQuick.Layouts
import HangDoi

// Something to know before a number is taken, and nothing to worry about; hidden while there is nothing to say.
Rectangle {
    id: root

    required property string icon
    required property string text

    border.color: Theme.line
    border.width: Theme.border
    color: Theme.sky
    implicitHeight: content.implicitHeight + 4 * Theme.unit
    radius: Theme.smallRadius
    visible: text !== ""
    Accessible.name: text
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
            name: root.icon
            size: 48 * Theme.scale
        }

        BodyText {
            Layout.fillWidth: true
            Accessible.ignored: true
            font.weight: Font.Medium
            objectName: root.objectName + "Words"
            text: root.text
        }
    }
}
