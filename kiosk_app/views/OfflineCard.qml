import QtQuick
import QtQuick.Layouts
import HangDoi

// The number was given without the server: that it counts all the same, and what the centre says about its numbers.
Card {
    id: root

    required property var ticket

    implicitHeight: content.implicitHeight + 6 * Theme.unit
    objectName: "offlineCard"
    radius: Theme.largeRadius

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: 4 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit

        BodyText {
            Layout.fillWidth: true
            font.pixelSize: 38 * Theme.textScale
            font.weight: Font.Bold
            objectName: "offlineMark"
            text: qsTrId("kiosk.ticket.offline")
        }

        BodyText {
            Layout.fillWidth: true
            font.pixelSize: 30 * Theme.textScale
            objectName: "offlineNote"
            text: qsTrId("kiosk.ticket.offline_note") + " " + root.ticket.note
        }
    }
}
