pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// As many results as fit, or what to do instead. Cards keep their places while the numbers on them change.
ColumnLayout {
    id: root

    required property var visit
    required property var search

    spacing: 2 * Theme.unit

    BodyText {
        Layout.fillWidth: true
        color: Theme.mute
        font.pixelSize: Theme.lead
        objectName: "searchMessage"
        text: root.search.message
        visible: text !== ""
    }

    Item {
        id: room

        readonly property real gap: 2 * Theme.unit
        readonly property real least: 148 * Theme.textScale
        readonly property int rows: Math.max(1, Math.floor((height + gap) / (least + gap)))
        readonly property real row: Math.min(1.3 * least, (height + gap) / rows - gap)

        Layout.fillHeight: true
        Layout.fillWidth: true
        onRowsChanged: root.search.fit(rows)

        Repeater {
            model: root.search.results.length

            ResultCard {
                required property int index

                found: root.search.results[index] ?? ({})
                height: room.row
                visit: root.visit
                width: room.width
                y: index * (room.row + room.gap)
            }
        }
    }

    PageTurner {
        Layout.fillWidth: true
        cards: root.search
        visible: root.search.pages > 1
    }
}
