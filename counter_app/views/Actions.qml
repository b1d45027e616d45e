import QtQuick
import QtQuick.Layouts
import HangDoi

// What the clerk can do: the next thing large, everything else below it in its own place.
ColumnLayout {
    id: panelActions

    required property var actions

    spacing: 2 * Theme.unit

    MainButton {
        Layout.fillWidth: true
        button: panelActions.actions.main
    }

    GridLayout {
        columnSpacing: 2 * Theme.unit
        columns: 2
        rowSpacing: 2 * Theme.unit
        uniformCellWidths: true

        SideButton {
            Layout.fillWidth: true
            button: panelActions.actions.side[0]
        }

        SideButton {
            Layout.fillWidth: true
            button: panelActions.actions.side[1]
        }

        SideButton {
            Layout.fillWidth: true
            button: panelActions.actions.side[2]
        }

        SideButton {
            Layout.fillWidth: true
            button: panelActions.actions.side[3]
        }

        SideButton {
            Layout.fillWidth: true
            button: panelActions.actions.side[4]
        }

        SideButton {
            Layout.fillWidth: true
            button: panelActions.actions.side[5]
        }
    }
}
