import QtQuick
import QtQuick.Layouts
import HangDoi

// Why the panel cannot work, in words; the code small below for whoever repairs it.
Rectangle {
    id: page

    required property var content

    color: Theme.paper

    ColumnLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 6 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4 * Theme.unit

        Icon {
            Layout.alignment: Qt.AlignHCenter
            color: page.content.standing === "connecting" ? Theme.blue : Theme.red
            name: page.content.standing === "connecting" ? "link" : "warning"
            size: 16 * Theme.unit
        }

        BodyText {
            objectName: "troubleMessage"
            Layout.fillWidth: true
            font.pixelSize: 1.1 * Theme.lead
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: page.content.message === "" ? qsTrId(page.content.message_id) : page.content.message
        }

        BodyText {
            objectName: "troubleCode"
            Layout.fillWidth: true
            color: Theme.mute
            font.pixelSize: Theme.caption
            horizontalAlignment: Text.AlignHCenter
            text: page.content.code
        }
    }
}
