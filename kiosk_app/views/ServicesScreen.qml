import QtQuick
import QtQuick.Layouts
import HangDoi

// The idle screen: the question, the services, the priority offer and the languages. A wide window has all but the
// services in a rail at the left.
Item {
    id: root

    required property var visit
    required property var cards
    required property var priority
    required property var paper
    required property var language
    required property var access
    required property bool wide
    readonly property real margin: 7 * Theme.unit
    readonly property real rail: wide ? 540 * Theme.textScale : width - 2 * margin

    Rectangle {
        anchors.bottom: parent.bottom
        border.color: Theme.line
        border.width: Theme.border
        color: Theme.white
        height: switches.height + 5 * Theme.unit + Theme.border
        visible: !root.wide
        width: parent.width + 2 * Theme.border
        x: -Theme.border
    }

    GridLayout {
        anchors.bottomMargin: 2.5 * Theme.unit
        anchors.fill: parent
        anchors.leftMargin: root.margin
        anchors.rightMargin: root.margin
        anchors.topMargin: 2 * Theme.unit
        columnSpacing: 6 * Theme.unit
        columns: root.wide ? 2 : 1
        rowSpacing: 2 * Theme.unit

        Question {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: root.wide
            Layout.maximumWidth: root.rail
            Layout.minimumWidth: root.rail
            lowered: root.access.above > 0
            priority: root.priority
            visible: root.wide || !lowered || root.priority.chosen !== ""
        }

        CardPages {
            Layout.column: root.wide ? 1 : 0
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.row: root.wide ? 0 : 1
            Layout.rowSpan: root.wide ? 2 : 1
            cards: root.cards
            paper: root.paper
            visit: root.visit
            wide: root.wide
        }

        ColumnLayout {
            Layout.column: 0
            Layout.maximumWidth: root.rail
            Layout.minimumWidth: root.rail
            Layout.row: root.wide ? 1 : 2
            spacing: (root.wide ? 2.5 : 5) * Theme.unit

            GridLayout {
                Layout.fillHeight: false
                Layout.fillWidth: true
                columnSpacing: 2.5 * Theme.unit
                columns: root.wide ? 1 : 2
                rowSpacing: 2.5 * Theme.unit

                PriorityOffer {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    priority: root.priority
                    visit: root.visit
                }

                AppointmentOffer {
                    Layout.fillHeight: true
                    Layout.fillWidth: root.wide || !root.priority.classes.length
                    Layout.maximumWidth: root.wide || !root.priority.classes.length ? root.rail : 240 * Theme.scale
                    Layout.preferredWidth: 240 * Theme.scale
                    visit: root.visit
                }
            }

            ModeSwitches {
                id: switches

                Layout.fillHeight: false
                Layout.fillWidth: true
                access: root.access
                language: root.language
                wide: root.wide
            }
        }
    }
}
