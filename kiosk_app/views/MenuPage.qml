pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// How the kiosk is, and what can be done about it on the spot.
GridLayout {
    id: root

    required property var menu
    required property bool wide

    columnSpacing: 6 * Theme.unit
    columns: wide ? 2 : 1
    rowSpacing: 4 * Theme.unit
    uniformCellWidths: wide

    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        spacing: 1.5 * Theme.unit

        Repeater {
            model: root.menu.facts

            RowLayout {
                id: fact

                required property var modelData

                Layout.fillWidth: true
                spacing: 3 * Theme.unit

                BodyText {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: 240 * Theme.textScale
                    color: Theme.mute
                    text: fact.modelData.label
                }

                BodyText {
                    Layout.fillWidth: true
                    font.weight: Font.DemiBold
                    text: fact.modelData.value
                    wrapMode: Text.Wrap
                }
            }
        }

        Turner {
            Layout.fillWidth: true
            Layout.topMargin: 3 * Theme.unit
            label: qsTrId("kiosk.service.volume")
            name: "volume"
            value: root.menu.volume
            onTurned: steps => root.menu.turn_volume(steps)
        }

        Turner {
            Layout.fillWidth: true
            label: qsTrId("kiosk.service.brightness")
            name: "brightness"
            value: root.menu.brightness
            onTurned: steps => root.menu.turn_brightness(steps)
        }
    }

    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        spacing: 2 * Theme.unit

        BodyText {
            Layout.fillWidth: true
            Layout.minimumHeight: 2 * lineHeight
            color: Theme.blue
            font.weight: Font.DemiBold
            objectName: "menuSaid"
            text: root.menu.said
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 2 * Theme.unit
            columns: 2
            rowSpacing: 2 * Theme.unit
            uniformCellHeights: true
            uniformCellWidths: true

            SecondaryButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                objectName: "printTest"
                text: qsTrId("kiosk.service.print_test")
                onClicked: root.menu.print_test()
            }

            SecondaryButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                objectName: "paperChanged"
                text: qsTrId("kiosk.service.paper_changed")
                onClicked: root.menu.paper_changed()
            }

            SecondaryButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                objectName: "reprint"
                text: qsTrId("kiosk.service.reprint")
                onClicked: root.menu.reprint()
            }

            SecondaryButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                objectName: "showLog"
                text: qsTrId("kiosk.service.show_log")
                onClicked: root.menu.show_log()
            }

            SecondaryButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                objectName: "restart"
                text: qsTrId("kiosk.service.restart")
                onClicked: root.menu.restart()
            }

            SecondaryButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                edge: Theme.red
                ink: Theme.red
                objectName: "quit"
                text: qsTrId("kiosk.service.quit")
                onClicked: root.menu.quit()
            }

            PrimaryButton {
                Layout.columnSpan: 2
                Layout.fillHeight: true
                Layout.fillWidth: true
                font.pixelSize: Theme.lead
                implicitHeight: Theme.touch
                objectName: "leaveMenu"
                text: qsTrId("kiosk.service.close")
                onClicked: root.menu.close()
            }
        }
    }
}
