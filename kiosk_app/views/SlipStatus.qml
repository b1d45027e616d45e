import QtQuick
import QtQuick.Layouts
import HangDoi

// What becomes of the slip: in the printer, to be taken, or not to be had.
Item {
    id: root

    required property var visit
    required property var ticket

    implicitHeight: Math.max(fine.implicitHeight, trouble.visible ? trouble.implicitHeight : 0)

    RowLayout {
        id: fine

        anchors.centerIn: parent
        spacing: 4 * Theme.unit
        visible: !trouble.visible

        Icon {
            color: Theme.amber
            name: root.ticket.printing ? "printer" : "check"
            size: 84 * Theme.scale
        }

        BodyText {
            Layout.maximumWidth: root.width - 84 * Theme.scale - 4 * Theme.unit
            color: Theme.white
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            objectName: "slipStatus"
            text: root.ticket.printing ? qsTrId("kiosk.slip.printing") : qsTrId("kiosk.slip.take")
        }
    }

    PaperTrouble {
        id: trouble

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        ticket: root.ticket
        visible: root.ticket.trouble !== ""
        visit: root.visit
    }
}
