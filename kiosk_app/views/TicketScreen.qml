import QtQuick
import QtQuick.Layouts
import HangDoi

// The number fills the window; under it, or beside it in a wide window, where to go, how long, and the slip.
Rectangle {
    id: root

    required property var visit
    required property var ticket
    required property bool wide
    required property real below

    readonly property real air: (Theme.largeText ? 3 : 5) * Theme.unit

    color: Theme.navy
    objectName: "ticketScreen"
    Accessible.name: qsTrId("kiosk.ticket.title") + " " + ticket.number
    Accessible.role: Accessible.AlertMessage

    TapHandler {
        enabled: root.visible && root.ticket.trouble === ""
        onTapped: root.visit.dismiss()
    }

    GridLayout {
        anchors.bottomMargin: 1.4 * root.air + root.below
        anchors.fill: parent
        anchors.leftMargin: 9 * Theme.unit
        anchors.rightMargin: 9 * Theme.unit
        anchors.topMargin: 1.4 * root.air
        columnSpacing: 10 * Theme.unit
        columns: root.wide ? 2 : 1
        rowSpacing: root.air

        TicketNumber {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            Layout.preferredWidth: 5
            Layout.rowSpan: root.wide ? (root.ticket.offline ? 2 : 3) : 1
            ticket: root.ticket
        }

        TicketFacts {
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            ticket: root.ticket
            visible: !root.ticket.offline
        }

        OfflineCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            ticket: root.ticket
            visible: root.ticket.offline
        }

        FollowCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            ticket: root.ticket
            visible: !root.ticket.offline
        }

        SlipStatus {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            Layout.preferredWidth: 4
            ticket: root.ticket
            visit: root.visit
        }
    }
}
