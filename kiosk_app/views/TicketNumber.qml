import QtQuick
import QtQuick.Layouts
import HangDoi

// The number as large as the room allows, what it is for, and where to go.
ColumnLayout {
    id: root

    required property var ticket

    spacing: Theme.unit

    Item {
        Layout.fillHeight: true
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.white
        font.pixelSize: 52 * Theme.displayScale
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        text: qsTrId("kiosk.ticket.title")
    }

    NumberText {
        Layout.fillWidth: true
        Layout.preferredHeight: 1.06 * font.pixelSize
        color: Theme.amber
        horizontalAlignment: Text.AlignHCenter
        objectName: "ticketNumber"
        room: root.width
        size: 400 * Theme.scale
        text: root.ticket.number
    }

    Pill {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: 2 * Theme.unit
        Layout.maximumWidth: root.width
        mark: true
        objectName: "ticketPriority"
        text: qsTrId("kiosk.ticket.priority")
        visible: root.ticket.has_priority
    }

    BalancedText {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.white
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        objectName: "ticketService"
        room: root.width
        text: root.ticket.service
    }

    BalancedText {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.white
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        objectName: "ticketPlace"
        room: root.width
        text: root.ticket.place
    }

    TicketNotice {
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: root.width
        Layout.topMargin: 2 * Theme.unit
        notice: root.ticket.notice
        room: root.width
        visible: notice !== ""
    }

    Item {
        Layout.fillHeight: true
    }
}
