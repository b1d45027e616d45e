pragma ComponentBehavior: Bound

import QtQuick
import HangDoi

// The headings and cards of one page, where the page says they stand; rows grow to fill it, up to a point.
Item {
    id: root

    required property var visit
    required property var cards
    required property bool wide
    readonly property real gap: 2.5 * Theme.unit
    readonly property real headingHeight: 56 * Theme.scale
    readonly property real leastRow: (cards.few ? 200 : 188) * Theme.textScale + gap
    readonly property real mostRow: (cards.few ? 380 : 300) * Theme.textScale + gap
    readonly property int columns: wide ? (cards.few || Theme.largeText ? 2 : 3) : (cards.few ? 1 : 2)
    readonly property var shape: [columns, height + gap, leastRow, headingHeight]
    readonly property real row: Math.min(mostRow, (height + gap - cards.headings * headingHeight) / Math.max(1, cards.rows))
    readonly property real column: (width + gap) / Math.max(1, cards.columns)

    onShapeChanged: cards.fit(shape[0], shape[1], shape[2], shape[3])

    Repeater {
        id: cells

        model: root.cards

        CardCell {
            cellHeight: root.row - root.gap
            cellWidth: root.column - root.gap
            fullWidth: root.width
            headingHeight: root.headingHeight
            visit: root.visit
            wideCard: root.cards.few
            x: grid_column * root.column
            y: grid_row * root.row + headings_above * root.headingHeight
        }
    }

    BodyText {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.mute
        font.pixelSize: Theme.lead
        horizontalAlignment: Text.AlignHCenter
        objectName: "noServices"
        text: qsTrId("kiosk.no_services")
        visible: cells.count === 0
    }
}
