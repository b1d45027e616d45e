pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// The last calls, as many as there is room for at a size that is read from ten metres; free rows keep their place.
ColumnLayout {
    id: last

    required property var content

    spacing: 1.4 * Theme.unit

    RowLayout {
        Layout.leftMargin: 4 * Theme.unit
        Layout.rightMargin: 4 * Theme.unit

        BodyText {
            Layout.fillWidth: true
            color: Theme.pale
            font.pixelSize: 1.1 * Theme.lead
            font.weight: Font.DemiBold
            text: qsTrId("hall.number")
        }

        BodyText {
            color: Theme.pale
            font.pixelSize: 1.1 * Theme.lead
            font.weight: Font.DemiBold
            text: qsTrId("hall.counter")
        }
    }

    Column {
        id: room

        readonly property int fit: Math.max(1, Math.floor((height + spacing) / (17 * Theme.unit + spacing)))

        Layout.fillHeight: true
        Layout.fillWidth: true
        spacing: 1.4 * Theme.unit

        Repeater {
            model: room.fit

            CallRow {
                required property int index

                width: room.width
                height: (room.height + room.spacing) / room.fit - room.spacing
                content: last.content.rows[index] ?? null
            }
        }
    }
}
