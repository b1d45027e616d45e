import QtQuick
import QtQuick.Layouts
import HangDoi

// To which counter the supervisor asks the clerk, and with which words; until the clerk is there.
Rectangle {
    id: strip

    required property var content

    color: Theme.amberGround
    implicitHeight: visible ? words.implicitHeight + 4 * Theme.unit : 0
    visible: content.counter > 0
    Accessible.name: message.text
    Accessible.role: Accessible.AlertMessage

    ColumnLayout {
        id: words

        anchors.left: parent.left
        anchors.margins: 4 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0

        BodyText {
            id: message

            objectName: "sending"
            Layout.fillWidth: true
            font.pixelSize: Theme.lead
            font.weight: Font.DemiBold
            text: qsTrId("counter.asked_to").arg(strip.content.counter)
        }

        BodyText {
            objectName: "sendingNote"
            Layout.fillWidth: true
            text: strip.content.note
            visible: text !== ""
        }
    }
}
