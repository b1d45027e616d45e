import QtQuick
import QtQuick.Layouts
import HangDoi

// Why the hall cannot work, in words; the code small below for whoever repairs it.
Rectangle {
    id: page

    required property var content
    readonly property bool connecting: content.standing === "connecting"

    color: connecting ? Theme.hall : Theme.paper

    ColumnLayout {
        anchors.left: parent.left
        anchors.margins: 20 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4 * Theme.unit

        Icon {
            Layout.alignment: Qt.AlignHCenter
            color: page.connecting ? Theme.amber : Theme.red
            name: page.connecting ? "link" : "warning"
            size: 22 * Theme.unit
        }

        BodyText {
            objectName: "troubleMessage"
            Layout.fillWidth: true
            color: page.connecting ? Theme.white : Theme.ink
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: page.content.message === "" && page.content.message_id !== "" ? qsTrId(page.content.message_id) : page.content.message
        }

        BodyText {
            objectName: "troubleCode"
            Layout.fillWidth: true
            color: Theme.mute
            horizontalAlignment: Text.AlignHCenter
            text: page.content.code
        }
    }
}
