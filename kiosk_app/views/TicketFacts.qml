import QtQuick
import QtQuick.Layouts
import HangDoi

// How many are before this person, and for how long.
Rectangle {
    id: root

    required property var ticket

    color: Theme.veil
    implicitHeight: content.implicitHeight + 6 * Theme.unit
    radius: Theme.radius

    RowLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: 3 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.unit
        uniformCellSizes: true

        Fact {
            label: qsTrId("kiosk.ticket.ahead")
            objectName: "ticketAhead"
            value: root.ticket.people_ahead > 0 ? qsTrId("kiosk.ticket.people", root.ticket.people_ahead) : qsTrId("kiosk.ticket.nobody")
        }

        Fact {
            label: qsTrId("kiosk.ticket.wait")
            objectName: "ticketWait"
            value: qsTrId("kiosk.ticket.minutes").arg(root.ticket.wait)
            visible: root.ticket.wait !== ""
        }
    }
}
