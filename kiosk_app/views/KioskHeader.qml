import QtQuick
import QtQuick.Layouts
import HangDoi

// Whose kiosk this is, a greeting, and what time it is there.
Rectangle {
    id: root

    required property var header
    required property var paper

    implicitHeight: Math.max(names.height, clock.height) + 4 * Theme.unit
    color: Theme.navy

    Column {
        id: names

        anchors.left: parent.left
        anchors.leftMargin: 7 * Theme.unit
        anchors.right: clock.left
        anchors.rightMargin: 4 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter

        BalancedText {
            color: Theme.white
            font.pixelSize: 36 * Theme.textScale
            font.weight: Font.Bold
            lineHeight: 1.36 * font.pixelSize
            objectName: "centreName"
            room: names.width
            text: root.header.centre
        }

        BodyText {
            color: Theme.pale
            text: qsTrId("kiosk.greeting")
        }
    }

    ColumnLayout {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: 7 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0

        ClockText {
            Layout.alignment: Qt.AlignRight
            color: Theme.white
            font.pixelSize: Theme.title
            font.weight: Font.ExtraBold
            objectName: "clock"
            text: root.header.time
        }

        BodyText {
            Layout.alignment: Qt.AlignRight
            color: Theme.pale
            font.pixelSize: Theme.caption
            objectName: "date"
            text: root.header.date
            wrapMode: Text.NoWrap
        }

        PaperLow {
            Layout.alignment: Qt.AlignRight
            paper: root.paper
        }
    }
}
