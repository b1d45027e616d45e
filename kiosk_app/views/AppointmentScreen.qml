import QtQuick
import QtQuick.Layouts
import HangDoi

// The code of an appointment, typed on keys that have its signs alone.
Item {
    id: root

    required property var visit
    required property var appointment
    required property bool wide
    required property bool lowered // the header asks then

    objectName: "appointmentScreen"

    ColumnLayout {
        anchors.bottomMargin: 3 * Theme.unit
        anchors.fill: parent
        anchors.leftMargin: 7 * Theme.unit
        anchors.rightMargin: 7 * Theme.unit
        anchors.topMargin: 2 * Theme.unit
        spacing: 3 * Theme.unit

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            visible: !root.lowered

            BodyText {
                Layout.fillWidth: true
                font.pixelSize: Theme.title
                font.weight: Font.Bold
                lineHeight: 1.36 * font.pixelSize
                text: qsTrId("kiosk.appointment.question")
            }

            BodyText {
                Layout.fillWidth: true
                color: Theme.mute
                text: qsTrId("kiosk.appointment.hint")
            }
        }

        CodePlaces {
            Layout.fillWidth: true
            signs: root.appointment.signs
        }

        CodeKeys {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: (root.wide ? 3 : 4) * (150 * Theme.scale + spacing)
            appointment: root.appointment
            columns: root.wide ? 8 : 6
        }

        GridLayout {
            Layout.fillHeight: false
            Layout.fillWidth: true
            columnSpacing: 3 * Theme.unit
            columns: root.wide ? 2 : 1
            layoutDirection: root.wide ? Qt.RightToLeft : Qt.LeftToRight
            rowSpacing: 3 * Theme.unit
            uniformCellHeights: true
            uniformCellWidths: true

            PrimaryButton {
                Layout.fillWidth: true
                enabled: root.appointment.is_complete && !root.visit.awaits_answer
                objectName: "appointmentCheckIn"
                text: qsTrId("kiosk.appointment.check_in")
                onClicked: root.appointment.check_in()
            }

            SecondaryButton {
                readonly property bool goesBack: true

                Layout.fillHeight: true
                Layout.fillWidth: true
                objectName: "appointmentBack"
                text: qsTrId("kiosk.appointment.back")
                onClicked: root.visit.leave_appointment()
            }
        }

        Item {
            Layout.fillHeight: true
            visible: !root.wide
        }
    }
}
