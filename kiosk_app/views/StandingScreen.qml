import QtQuick
import QtQuick.Layouts
import HangDoi

// Where the ticket of a slip stands.
Item {
    id: root

    required property var visit
    required property var standing
    required property bool wide
    required property bool lowered
    readonly property real numberSize: (wide ? lowered ? 0.45 : 0.75 : 1) * Theme.hero

    objectName: "standingScreen"

    ColumnLayout {
        anchors.centerIn: parent
        spacing: 2 * Theme.unit
        width: Math.min(parent.width - 14 * Theme.unit, 1200 * Theme.scale)

        BodyText {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.mute
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            text: qsTrId("kiosk.standing.title")
        }

        NumberText {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: 1.06 * font.pixelSize
            color: Theme.blue
            objectName: "standingNumber"
            room: parent.width
            size: root.numberSize
            text: root.standing.number
        }

        BalancedText {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.mute
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            objectName: "standingService"
            room: parent.width
            text: root.standing.service
            visible: text !== ""
        }

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: true
            Layout.topMargin: (root.lowered ? 0 : 4) * Theme.unit
            border.color: root.standing.is_called ? Theme.green : Theme.line
            border.width: Theme.border
            color: root.standing.is_called ? Theme.green : Theme.white
            implicitHeight: told.implicitHeight + 6 * Theme.unit
            radius: Theme.largeRadius

            ColumnLayout {
                id: told

                readonly property color ink: root.standing.is_called ? Theme.white : Theme.ink

                anchors.left: parent.left
                anchors.margins: 4 * Theme.unit
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.unit

                BalancedText {
                    Layout.alignment: Qt.AlignHCenter
                    color: told.ink
                    font.pixelSize: Theme.title
                    font.weight: Font.Bold
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "standingSentence"
                    room: told.width
                    text: root.standing.sentence
                }

                BalancedText {
                    Layout.alignment: Qt.AlignHCenter
                    color: told.ink
                    font.pixelSize: Theme.heading
                    horizontalAlignment: Text.AlignHCenter
                    objectName: "standingWait"
                    room: told.width
                    text: root.standing.wait
                    visible: text !== ""
                }
            }
        }

        PrimaryButton {
            readonly property bool goesBack: true

            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Math.max(implicitWidth, 480 * Theme.scale)
            Layout.topMargin: (root.lowered ? 1 : 5) * Theme.unit
            objectName: "standingDone"
            text: qsTrId("kiosk.standing.done")
            onClicked: root.visit.dismiss()
        }
    }
}
