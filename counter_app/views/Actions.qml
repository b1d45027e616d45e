import QtQuick
import QtQuick.Layouts
import HangDoi

// What the clerk can do: the next thing large, everything else below it in its own place.
ColumnLayout {
    id: actions

    required property var main
    required property var recall
    required property var noShow
    required property var finish
    required property var pause

    spacing: 2 * Theme.unit

    PrimaryButton {
        objectName: "mainButton"
        Layout.fillWidth: true
        enabled: actions.main.possible
        keyCap: actions.main.key
        text: actions.main.sending ? qsTrId("counter.sending") : qsTrId(actions.main.label_id)
        onClicked: actions.main.press()

        KeyPress {
            pressed: actions.main
        }
    }

    GridLayout {
        columnSpacing: 2 * Theme.unit
        columns: 2
        rowSpacing: 2 * Theme.unit
        uniformCellWidths: true

        SideButton {
            objectName: "recallButton"
            Layout.fillWidth: true
            button: actions.recall
        }

        SideButton {
            objectName: "noShowButton"
            Layout.fillWidth: true
            button: actions.noShow
        }

        SideButton {
            objectName: "finishButton"
            Layout.fillWidth: true
            button: actions.finish
        }

        SideButton {
            objectName: "pauseButton"
            Layout.fillWidth: true
            button: actions.pause
        }
    }
}
