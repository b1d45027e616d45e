pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// One large key for each sign of a code, and one that takes the last back.
GridLayout {
    id: root

    required property var appointment
    readonly property real spacing: 1.5 * Theme.unit

    columnSpacing: spacing
    rowSpacing: spacing
    uniformCellHeights: true
    uniformCellWidths: true

    Repeater {
        model: root.appointment.keys

        SecondaryButton {
            required property string modelData

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.touch
            enabled: !root.appointment.is_complete
            font.pixelSize: Math.min(Theme.title, 0.5 * height)
            font.weight: Font.Bold
            objectName: "code-" + modelData
            padding: 0
            text: modelData
            onClicked: root.appointment.type(modelData)
        }
    }

    SecondaryButton {
        Layout.columnSpan: 2
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.touch
        enabled: !root.appointment.is_empty
        iconName: "backspace"
        objectName: "codeErase"
        text: qsTrId("kiosk.appointment.erase")
        onClicked: root.appointment.erase()
    }
}
