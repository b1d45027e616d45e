pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// The other languages, each by its own name, and what makes the screen easier to read or to reach.
GridLayout {
    id: root

    required property var language
    required property var access
    required property bool wide
    readonly property int count: languages.count + (access.can_lower ? 3 : 2)

    columnSpacing: 2 * Theme.unit
    columns: wide ? 2 : Math.ceil(count / Math.ceil(count / 4))
    rowSpacing: 2 * Theme.unit
    uniformCellHeights: true
    uniformCellWidths: true

    Repeater {
        id: languages

        model: root.language.others

        SwitchButton {
            required property var modelData

            Layout.fillHeight: true
            Layout.fillWidth: true
            iconName: "globe"
            isSwitch: false
            objectName: "language-" + modelData.code
            text: modelData.name
            onClicked: root.language.use(modelData.code)
        }
    }

    SwitchButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        objectName: "mode-large"
        on: root.access.large
        text: qsTrId("kiosk.mode.large")
        onClicked: root.access.toggle("large")
    }

    SwitchButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        objectName: "mode-contrast"
        on: root.access.contrast
        text: qsTrId("kiosk.mode.contrast")
        onClicked: root.access.toggle("contrast")
    }

    SwitchButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        objectName: "mode-low"
        on: root.access.low
        text: qsTrId("kiosk.mode.low")
        visible: root.access.can_lower
        onClicked: root.access.toggle("low")
    }
}
