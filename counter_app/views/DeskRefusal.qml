import QtQuick
import QtQuick.Layouts
import HangDoi

// Why the server said no, and small below the code for whoever repairs it.
Rectangle {
    id: refusal

    required property var content

    implicitHeight: words.implicitHeight + 4 * Theme.unit
    color: Theme.redGround
    radius: Theme.smallRadius
    visible: content.message !== ""

    ColumnLayout {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 3 * Theme.unit
        anchors.right: parent.right
        anchors.rightMargin: 3 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0

        BodyText {
            objectName: "deskMessage"
            Layout.fillWidth: true
            color: Theme.red
            font.weight: Font.DemiBold
            text: refusal.content.message
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.red
            font.pixelSize: Theme.caption
            text: refusal.content.code
        }
    }
}
