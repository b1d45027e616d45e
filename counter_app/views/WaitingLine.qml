pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// Who waits for this counter: how many, for which service, and as many of the first as there is room for.
ColumnLayout {
    id: line

    required property var content

    spacing: 2 * Theme.unit

    BodyText {
        readonly property string count: qsTrId("counter.line", line.content.people)
        readonly property string longest: qsTrId("counter.longest", line.content.longest_minutes)

        objectName: "lineTitle"
        Layout.fillWidth: true
        color: Theme.mute
        font.weight: Font.Bold
        text: line.content.people === 0 ? qsTrId("counter.line_empty") : count + " · " + longest
    }

    Flow {
        objectName: "lineServices"
        Layout.fillWidth: true
        spacing: 1.5 * Theme.unit
        visible: line.content.services.length > 1

        Repeater {
            model: line.content.services

            ServiceCount {}
        }
    }

    Item {
        id: room

        Layout.fillHeight: true
        Layout.fillWidth: true

        ListView {
            id: rows

            readonly property real rowHeight: 9 * Theme.unit

            objectName: "lineRows"
            clip: true
            height: Math.floor(room.height / rowHeight) * rowHeight // never half a person
            interactive: false
            model: line.content.rows
            width: room.width

            delegate: WaitingRow {
                height: rows.rowHeight
                width: rows.width
            }
        }
    }
}
