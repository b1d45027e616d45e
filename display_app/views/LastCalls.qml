pragma ComponentBehavior: Bound

import QtQuick
import HangDoi

// The last calls, as many as the pane holds in numbers of its size, down one column after the other; free rows keep
// their place.
Item {
    id: last

    required property var content
    required property var area
    readonly property real gap: 11 * Theme.scale
    readonly property real title: 62 * Theme.scale
    readonly property real rowWidth: (width + gap) / area.columns - gap
    readonly property real rowHeight: (height - title + gap) / area.rows - gap

    Breath {
        id: breath

        shown: last.content.shown
    }

    Repeater {
        model: last.area.columns

        Item {
            required property int index

            height: last.title
            width: last.rowWidth
            x: index * (last.rowWidth + last.gap)

            Repeater {
                model: [[Text.AlignLeft, "hall.number"], [Text.AlignRight, "hall.counter"]]

                BodyText {
                    required property var modelData

                    anchors.fill: parent
                    anchors.leftMargin: 4 * Theme.unit
                    anchors.rightMargin: 4 * Theme.unit
                    color: Theme.pale
                    font.pixelSize: 1.1 * Theme.lead
                    font.weight: Font.DemiBold
                    horizontalAlignment: modelData[0]
                    text: qsTrId(modelData[1])
                    verticalAlignment: Text.AlignTop
                }
            }
        }
    }

    Repeater {
        model: last.area.columns * last.area.rows

        CallRow {
            required property int index

            breath: breath.height
            content: last.content.rows[index] ?? null
            height: last.rowHeight
            numberSize: last.area.font
            width: last.rowWidth
            x: Math.floor(index / last.area.rows) * (last.rowWidth + last.gap)
            y: last.title + index % last.area.rows * (last.rowHeight + last.gap)
        }
    }
}
