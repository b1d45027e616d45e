import QtQuick
import QtQuick.Layouts
import HangDoi

// There is no server to give a number just now: since when, and that it will come by itself.
Item {
    id: root

    required property var visit
    required property var connection
    readonly property var link: connection.content
    readonly property bool refused: link.standing === "refused" || link.standing === "unpaired"

    objectName: "waitScreen"

    ColumnLayout {
        anchors.centerIn: parent
        spacing: 3 * Theme.unit
        width: Math.min(parent.width - 14 * Theme.unit, 1100 * Theme.scale)

        Icon {
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: 2 * Theme.unit
            color: Theme.blue
            name: "clock"
            size: 160 * Theme.scale
        }

        BalancedText {
            Layout.alignment: Qt.AlignHCenter
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            room: parent.width
            text: root.refused ? qsTrId("kiosk.wait.closed") : qsTrId("kiosk.wait.title")
        }

        BalancedText {
            Layout.alignment: Qt.AlignHCenter
            font.pixelSize: 36 * Theme.displayScale
            horizontalAlignment: Text.AlignHCenter
            objectName: "waitReason"
            room: parent.width
            text: root.refused ? qsTrId("kiosk.wait.ask") : root.visit.awaits_answer ? qsTrId("kiosk.wait.number") : qsTrId("kiosk.wait.reconnecting")
        }

        BalancedText {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.mute
            horizontalAlignment: Text.AlignHCenter
            objectName: "waitSince"
            room: parent.width
            text: qsTrId("kiosk.wait.since").arg(root.link.since)
            visible: root.link.since !== "" && !root.refused
        }

        BalancedText {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: 6 * Theme.unit
            color: Theme.mute
            font.pixelSize: Theme.caption
            horizontalAlignment: Text.AlignHCenter
            objectName: "refusal"
            room: parent.width
            text: (root.link.message === "" ? qsTrId(root.link.message_id) : root.link.message) + "\n" + root.link.code
            visible: root.refused
        }
    }
}
