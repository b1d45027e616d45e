pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// Which group a person belongs to, or none of them.
Item {
    id: root

    required property var visit
    required property var priority
    required property bool wide

    ColumnLayout {
        anchors.bottomMargin: 3 * Theme.unit
        anchors.fill: parent
        anchors.leftMargin: 7 * Theme.unit
        anchors.rightMargin: 7 * Theme.unit
        anchors.topMargin: 2 * Theme.unit
        spacing: 0

        BodyText {
            Layout.fillWidth: true
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            lineHeight: 1.36 * font.pixelSize
            text: qsTrId("kiosk.priority.question")
        }

        BodyText {
            Layout.bottomMargin: 3 * Theme.unit
            Layout.fillWidth: true
            color: Theme.mute
            text: qsTrId("kiosk.priority.hint")
        }

        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            columnSpacing: 2.5 * Theme.unit
            columns: root.wide ? 2 : 1
            rowSpacing: 2.5 * Theme.unit
            uniformCellWidths: true

            Repeater {
                model: root.priority.classes

                PriorityChoice {
                    required property var modelData

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.maximumHeight: 176 * Theme.scale
                    Layout.minimumHeight: Theme.target
                    objectName: "priority-" + modelData.code
                    text: modelData.name
                    onClicked: root.visit.choose_priority(modelData.code)
                }
            }
        }

        SecondaryButton {
            readonly property bool goesBack: true

            Layout.fillWidth: true
            Layout.topMargin: 3 * Theme.unit
            implicitHeight: 1.2 * Theme.touch
            objectName: "noPriority"
            text: qsTrId("kiosk.priority.none")
            onClicked: root.visit.choose_priority("")
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
