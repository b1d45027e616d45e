import QtQuick
import QtQuick.Layouts
import HangDoi

// Thanks, or honestly why not: nobody is thanked before the server has the answer.
Rectangle {
    id: say

    required property var content
    readonly property bool thanks: content.screen === "thanks"
    readonly property bool trouble: content.screen === "unsent" || content.screen === "refused"

    color: Theme.paper

    ColumnLayout {
        anchors.left: parent.left
        anchors.leftMargin: 10 * Theme.unit
        anchors.right: parent.right
        anchors.rightMargin: 10 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.unit

        Icon {
            Layout.alignment: Qt.AlignHCenter
            color: say.trouble ? Theme.red : say.thanks ? Theme.green : Theme.blue
            name: say.trouble ? "warning" : say.thanks ? "check" : "clock"
            size: 16 * Theme.unit
        }

        BodyText {
            objectName: "said"
            Layout.fillWidth: true
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            text: say.content.screen === "asleep" ? "" : qsTrId("rating." + (say.thanks || say.trouble ? say.content.screen : "sending"))
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.mute
            font.pixelSize: Theme.heading
            horizontalAlignment: Text.AlignHCenter
            text: say.thanks && say.content.second !== "" ? qsTrId("rating.thanks_second") : ""
            visible: text !== ""
        }

        BodyText {
            objectName: "saidNote"
            Layout.fillWidth: true
            color: Theme.mute
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            text: say.thanks ? qsTrId("rating.thanks_note") : say.content.screen === "unsent" ? qsTrId("rating.unsent_note") : say.content.message
            visible: text !== ""
        }
    }
}
