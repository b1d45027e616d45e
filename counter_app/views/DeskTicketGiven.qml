import QtQuick
import QtQuick.Layouts
import HangDoi

// The number, large, to be read aloud; beside it what has become of its slip, and the slip once more.
RowLayout {
    id: given

    required property var model
    required property var content
    readonly property bool isTrouble: content.tone === "trouble"
    readonly property bool isWell: content.tone === "well"
    readonly property color ink: isTrouble ? Theme.red : isWell ? Theme.green : Theme.blue

    spacing: 0

    Rectangle {
        Layout.fillHeight: true
        Layout.fillWidth: true
        color: Theme.white

        ColumnLayout {
            anchors.left: parent.left
            anchors.leftMargin: 4 * Theme.unit
            anchors.right: parent.right
            anchors.rightMargin: 4 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2 * Theme.unit

            NumberText {
                objectName: "deskNumber"
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                room: width
                size: 0.95 * Theme.hero
                text: given.content.number
            }

            BodyText {
                objectName: "deskNumberService"
                Layout.fillWidth: true
                font.pixelSize: Theme.heading
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                text: given.content.service
            }

            Pill {
                Layout.alignment: Qt.AlignHCenter
                mark: true
                text: given.content.priority
                visible: text !== ""
            }

            BodyText {
                readonly property string ahead: qsTrId("counter.desk.ahead", given.content.people_ahead)

                objectName: "deskAhead"
                Layout.fillWidth: true
                color: Theme.mute
                font.pixelSize: Theme.lead
                horizontalAlignment: Text.AlignHCenter
                text: given.content.wait === "" ? ahead : ahead + " · " + qsTrId("counter.desk.wait").arg(given.content.wait)
            }
        }
    }

    Rectangle {
        Layout.fillHeight: true
        color: Theme.line
        implicitWidth: 1
    }

    ColumnLayout {
        Layout.fillHeight: true
        Layout.margins: 4 * Theme.unit
        Layout.maximumWidth: 0.43 * given.width
        Layout.minimumWidth: 0.43 * given.width
        spacing: 2 * Theme.unit

        Rectangle {
            Layout.fillWidth: true
            border.color: given.ink
            border.width: given.isTrouble ? Theme.border : 0
            color: given.isTrouble ? Theme.redGround : given.isWell ? Theme.greenGround : Theme.sky
            implicitHeight: fate.implicitHeight + 5 * Theme.unit
            radius: Theme.smallRadius

            RowLayout {
                id: fate

                anchors.left: parent.left
                anchors.leftMargin: 3 * Theme.unit
                anchors.right: parent.right
                anchors.rightMargin: 3 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                spacing: 2.5 * Theme.unit

                Icon {
                    color: given.ink
                    name: given.isTrouble ? "warning" : given.isWell ? "check" : "printer"
                    size: 5 * Theme.unit
                }

                BodyText {
                    objectName: "deskFate"
                    Layout.fillWidth: true
                    color: given.ink
                    font.pixelSize: Theme.lead
                    font.weight: Font.DemiBold
                    text: given.content.fate
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }

        DeskHead {
            Layout.topMargin: 2 * Theme.unit
            text: qsTrId("counter.desk.where_again")
        }

        DeskPlaces {
            Layout.fillHeight: true
            Layout.fillWidth: true
            name: "deskAgain"
            options: given.content.places
            onChosen: code => given.model.choose_place(code)
        }

        DeskRefusal {
            Layout.fillWidth: true
            content: given.content
        }

        SecondaryButton {
            objectName: "deskPrintAgain"
            Layout.fillWidth: true
            enabled: given.content.may_print_again
            iconName: "printer"
            text: qsTrId("counter.desk.print_again")
            onClicked: given.model.print_again()
        }

        SecondaryButton {
            objectName: "deskAnother"
            Layout.fillWidth: true
            iconName: "ticket"
            text: qsTrId("counter.desk.another")
            onClicked: given.model.another()
        }

        PrimaryButton {
            objectName: "deskClose"
            Layout.fillWidth: true
            keyCap: "Esc"
            text: qsTrId("counter.desk.close")
            onClicked: given.model.close()
        }
    }
}
