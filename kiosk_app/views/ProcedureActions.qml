import QtQuick
import QtQuick.Layouts
import HangDoi

// Whose number it takes and how many wait there; the number; and the list of papers to take home.
ColumnLayout {
    id: root

    required property var visit
    required property var procedure
    readonly property bool asked: visit.asking !== "" && visit.asking === procedure.service

    spacing: (Theme.largeText ? 1 : 2) * Theme.unit

    RowLayout {
        Layout.fillWidth: true
        spacing: 2.5 * Theme.unit

        Badge {
            Accessible.ignored: true
            off: !root.procedure.is_open
            text: root.procedure.prefix
            visible: text !== ""
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            BodyText {
                Layout.fillWidth: true
                font.weight: Font.DemiBold
                lineHeight: 1.36 * font.pixelSize
                text: root.procedure.service_name
                visible: text !== ""
            }

            BodyText {
                Layout.fillWidth: true
                color: Theme.mute
                font.pixelSize: 26 * Theme.textScale
                lineHeight: 1.36 * font.pixelSize
                objectName: "procedureStanding"
                text: root.asked ? qsTrId("kiosk.card.asked") : root.procedure.standing
            }
        }
    }

    PrimaryButton {
        Layout.fillWidth: true
        enabled: root.visit.serves && root.procedure.is_open
        objectName: "takeNumber"
        text: qsTrId("kiosk.procedure.take")
        onClicked: root.visit.take_number(root.procedure.service)
    }

    SecondaryButton {
        Layout.fillWidth: true
        enabled: root.procedure.can_print
        iconName: "printer"
        implicitHeight: 1.1 * Theme.touch
        objectName: "printSheet"
        text: qsTrId("kiosk.procedure.print")
        visible: root.procedure.documents.length > 0
        onClicked: root.procedure.print()
    }

    // Its room is kept: nothing may move under a finger.
    BodyText {
        Layout.fillWidth: true
        Layout.minimumHeight: (Theme.largeText ? 1 : 2) * lineHeight
        Accessible.ignored: text === ""
        Accessible.role: Accessible.AlertMessage
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        objectName: "sheetStatus"
        lineHeight: 1.36 * font.pixelSize
        text: root.procedure.sheet
    }
}
