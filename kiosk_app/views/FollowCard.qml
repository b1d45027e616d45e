import QtQuick
import QtQuick.Layouts
import HangDoi

// The code that follows the ticket on a phone, and what the centre says about its numbers.
Card {
    id: root

    required property var ticket

    implicitHeight: content.implicitHeight + (Theme.largeText ? 4 : 6) * Theme.unit
    radius: Theme.largeRadius

    RowLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: 3 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.unit

        QrImage {
            Layout.preferredHeight: Layout.preferredWidth
            Layout.preferredWidth: (Theme.largeText ? 252 : 312) * Theme.scale
            description: qsTrId("kiosk.ticket.follow")
            objectName: "ticketQr"
            rows: root.ticket.qr
            visible: root.ticket.qr.length > 0
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            BodyText {
                Layout.fillWidth: true
                font.pixelSize: 38 * Theme.displayScale
                font.weight: Font.Bold
                text: qsTrId("kiosk.ticket.follow")
            }

            BodyText {
                Layout.fillWidth: true
                font.pixelSize: 30 * Theme.textScale
                objectName: "ticketNote"
                text: qsTrId("kiosk.ticket.scan") + " " + root.ticket.note
            }
        }
    }
}
