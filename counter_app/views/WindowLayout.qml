import QtQuick
import QtQuick.Layouts
import HangDoi

// The full window: the panel's parts to the left, and to the right the line, who is apart, the visit and the day.
RowLayout {
    id: room

    required property var panel

    spacing: 0

    ColumnLayout {
        Layout.fillHeight: true
        Layout.maximumWidth: 0.42 * room.width
        Layout.minimumWidth: 0.42 * room.width
        spacing: 0

        CounterHeader {
            Layout.fillWidth: true
            content: room.panel.header.content
        }

        PersonInFront {
            Layout.fillWidth: true
            compact: false
            content: room.panel.person.content
            counter: room.panel.header.content
            visit: room.panel.visit.content
        }

        Actions {
            Layout.fillWidth: true
            Layout.margins: 4 * Theme.unit
            actions: room.panel.actions
        }

        Item {
            Layout.fillHeight: true
        }

        Strips {
            Layout.fillWidth: true
            panel: room.panel
        }

        Foot {
            Layout.fillWidth: true
            actions: room.panel.actions
            attendance: room.panel.log_in
            compact: false
            visible: room.panel.link.standing === "live"
        }
    }

    Rectangle {
        Layout.fillHeight: true
        color: Theme.line
        implicitWidth: Theme.border
    }

    GridLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.margins: 4 * Theme.unit
        columnSpacing: 5 * Theme.unit
        columns: 2
        rowSpacing: 4 * Theme.unit
        uniformCellWidths: true

        WaitingLine {
            Layout.fillHeight: true
            Layout.fillWidth: true
            content: room.panel.line.content
        }

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: 4 * Theme.unit

            ApartList {
                objectName: "parkedList"
                Layout.fillHeight: true
                Layout.fillWidth: true
                button: room.panel.actions.resume
                rows: room.panel.line.content.parked
                title: qsTrId("counter.parked_list", rows.length)
                verb: qsTrId("counter.resume_short")
            }

            ApartList {
                objectName: "missedList"
                Layout.fillHeight: true
                Layout.fillWidth: true
                button: room.panel.actions.restore
                rows: room.panel.line.content.missed
                title: qsTrId("counter.missed_list", rows.length)
                verb: qsTrId("counter.restore_short")
            }
        }

        VisitSteps {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            Layout.fillWidth: true
            Layout.preferredHeight: 68 * Theme.unit
            visit: room.panel.visit.content
        }

        DayFigures {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            Layout.fillWidth: true
            Layout.preferredHeight: 68 * Theme.unit
            day: room.panel.day.content
        }
    }
}
