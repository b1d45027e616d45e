import QtQuick
import QtQuick.Layouts

// Why a screen cannot work, in words; the code small below for whoever repairs it. While it only connects, nothing is
// wrong yet, and it looks as calm as the screen it will be.
Rectangle {
    id: page

    required property var content // as queue_client.connection.ConnectionShown
    property color calmGround: Theme.paper
    property color calmInk: Theme.ink
    property color calmIcon: Theme.blue
    property real codeSize: Theme.caption
    property real iconSize: 16 * Theme.unit
    property real margin: 6 * Theme.unit
    property real textSize: 1.1 * Theme.lead
    readonly property bool connecting: content.standing === "connecting"

    color: connecting ? calmGround : Theme.paper

    ColumnLayout {
        anchors.left: parent.left
        anchors.margins: page.margin
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4 * Theme.unit

        Icon {
            Layout.alignment: Qt.AlignHCenter
            color: page.connecting ? page.calmIcon : Theme.red
            name: page.connecting ? "link" : "warning"
            size: page.iconSize
        }

        BodyText {
            objectName: "troubleMessage"
            Layout.fillWidth: true
            color: page.connecting ? page.calmInk : Theme.ink
            font.pixelSize: page.textSize
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: page.content.message === "" && page.content.message_id !== "" ? qsTrId(page.content.message_id) : page.content.message
        }

        BodyText {
            objectName: "troubleCode"
            Layout.fillWidth: true
            color: Theme.mute
            font.pixelSize: page.codeSize
            horizontalAlignment: Text.AlignHCenter
            text: page.content.code
        }
    }
}
