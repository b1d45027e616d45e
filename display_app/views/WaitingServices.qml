pragma ComponentBehavior: Bound

import QtQuick
import HangDoi

// How many wait for each service, and how long somebody who comes now would: a page at a time.
Item {
    id: waiting

    required property var content
    required property var area
    readonly property var none: ({
            prefix: "",
            name: "",
            waiting: 0,
            state: "open",
            known: false,
            low: 0,
            high: 0
        })
    readonly property real gap: 1 * Theme.unit
    readonly property real columnGap: 3 * Theme.unit
    readonly property real title: 50 * Theme.scale
    readonly property real rowWidth: (width + columnGap) / area.columns - columnGap
    readonly property real rowHeight: Math.min((height - title + gap) / content.lines - gap, 134 * Theme.scale)

    objectName: "waiting"

    BodyText {
        anchors.left: parent.left
        anchors.top: parent.top
        color: Theme.pale
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
        text: qsTrId("hall.waiting_title")
    }

    BodyText {
        objectName: "waitingPage"
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.pale
        font.pixelSize: Theme.lead
        text: qsTrId("hall.page").arg(waiting.content.page).arg(waiting.content.pages)
        visible: waiting.content.pages > 1
    }

    Repeater {
        model: waiting.content.rows.length // a number: rows stay and change, rather than being made anew each time

        ServiceRow {
            required property int index

            content: waiting.content.rows[index] ?? waiting.none
            height: waiting.rowHeight
            width: waiting.rowWidth
            x: Math.floor(index / waiting.content.lines) * (waiting.rowWidth + waiting.columnGap)
            y: waiting.title + index % waiting.content.lines * (waiting.rowHeight + waiting.gap)
        }
    }
}
