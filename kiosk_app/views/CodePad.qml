pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// The digits of the staff code; what is typed shows as dots.
ColumnLayout {
    id: root

    required property var menu
    readonly property bool open: menu.answer !== "no_code"

    spacing: 1.5 * Theme.unit

    BodyText {
        Layout.fillWidth: true
        font.pixelSize: Theme.heading
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        text: qsTrId("kiosk.service.code")
        visible: root.open
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.blue
        font.pixelSize: Theme.title
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        objectName: "typedCode"
        text: "●".repeat(root.menu.typed) || " "
        visible: root.open
        Accessible.name: qsTrId("kiosk.service.typed", root.menu.typed)
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.red
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        objectName: "codeAnswer"
        text: root.menu.answer_words || " "
        Accessible.ignored: root.menu.answer_words === ""
    }

    GridLayout {
        columnSpacing: 2 * Theme.unit
        columns: 3
        rowSpacing: 2 * Theme.unit
        uniformCellWidths: true
        visible: root.open

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            SecondaryButton {
                required property string modelData

                Layout.fillWidth: true
                font.pixelSize: Theme.heading
                implicitHeight: 1.15 * Theme.touch
                objectName: "digit-" + modelData
                text: modelData
                onClicked: root.menu.type_digit(modelData)
            }
        }

        SecondaryButton {
            Layout.fillWidth: true
            implicitHeight: 1.15 * Theme.touch
            objectName: "eraseDigit"
            text: qsTrId("kiosk.service.erase")
            onClicked: root.menu.erase()
        }

        SecondaryButton {
            Layout.fillWidth: true
            font.pixelSize: Theme.heading
            implicitHeight: 1.15 * Theme.touch
            objectName: "digit-0"
            text: "0"
            onClicked: root.menu.type_digit("0")
        }

        PrimaryButton {
            Layout.fillWidth: true
            font.pixelSize: Theme.lead
            implicitHeight: 1.15 * Theme.touch
            objectName: "enterCode"
            text: qsTrId("kiosk.service.enter")
            onClicked: root.menu.enter()
        }
    }

    SecondaryButton {
        Layout.fillWidth: true
        Layout.topMargin: 2 * Theme.unit
        objectName: "closeMenu"
        text: qsTrId("kiosk.service.close")
        onClicked: root.menu.close()
    }
}
