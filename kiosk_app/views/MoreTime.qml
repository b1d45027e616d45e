import QtQuick
import QtQuick.Layouts
import HangDoi

// Asks for more time before the screen throws something away. What was begun stays in sight; any touch is the answer.
Item {
    id: root

    required property var visit
    required property real below
    property int seconds: 0
    property real share: 1

    objectName: "moreTime"
    visible: visit.asks
    onVisibleChanged: seconds = visit.seconds_left

    NumberAnimation on share {
        duration: 1000 * root.seconds
        from: 1
        running: root.visible && root.seconds > 0
        to: 0
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.navy
        opacity: 0.25
    }

    MouseArea {
        Accessible.ignored: true
        anchors.fill: parent
        objectName: "anywhere"
        onPressed: root.visit.touch()
    }

    Card {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6 * Theme.unit + root.below
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.blue
        height: content.implicitHeight + 10 * Theme.unit
        radius: Theme.largeRadius
        width: Math.min(parent.width - 12 * Theme.unit, 1000 * Theme.scale)
        Accessible.name: question.text
        Accessible.role: Accessible.AlertMessage

        ColumnLayout {
            id: content

            anchors.left: parent.left
            anchors.margins: 5 * Theme.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2.5 * Theme.unit

            BodyText {
                id: question

                Accessible.ignored: true
                Layout.fillWidth: true
                font.pixelSize: 52 * Theme.displayScale
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                objectName: "moreQuestion"
                text: qsTrId("kiosk.more.question")
            }

            BodyText {
                Layout.fillWidth: true
                font.pixelSize: Theme.lead
                horizontalAlignment: Text.AlignHCenter
                objectName: "moreSeconds"
                text: qsTrId("kiosk.more.seconds", Math.ceil(root.share * root.seconds))
            }

            Rectangle {
                Layout.fillWidth: true
                border.color: Theme.blue
                border.width: Theme.border
                color: Theme.white
                implicitHeight: 4 * Theme.unit
                radius: height / 2

                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.left: parent.left
                    anchors.margins: 2 * Theme.border
                    anchors.top: parent.top
                    color: Theme.blue
                    objectName: "moreBar"
                    radius: height / 2
                    width: root.share * (parent.width - 4 * Theme.border)
                }
            }

            PrimaryButton {
                Layout.alignment: Qt.AlignHCenter
                Layout.minimumWidth: 480 * Theme.scale
                objectName: "moreYes"
                text: qsTrId("kiosk.more.yes")
                onClicked: root.visit.touch()
            }
        }
    }
}
