import QtQuick
import QtQuick.Layouts
import HangDoi

// What else the person should know, said quietly under the number.
Rectangle {
    id: root

    required property string notice
    required property real room

    color: Theme.veil
    implicitHeight: content.implicitHeight + 2 * Theme.unit
    implicitWidth: content.implicitWidth + 6 * Theme.unit
    radius: Theme.smallRadius
    Accessible.name: notice
    Accessible.role: Accessible.StaticText

    RowLayout {
        id: content

        anchors.centerIn: parent
        spacing: 2 * Theme.unit

        Icon {
            color: Theme.white
            name: "bell"
            size: 40 * Theme.scale
        }

        BalancedText {
            Accessible.ignored: true
            color: Theme.white
            font.pixelSize: Theme.lead
            objectName: "ticketNotice"
            room: root.room - 6 * Theme.unit - 40 * Theme.scale - content.spacing
            text: root.notice
        }
    }
}
