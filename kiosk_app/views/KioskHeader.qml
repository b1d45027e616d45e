import QtQuick
import QtQuick.Layouts
import HangDoi

// Whose kiosk this is, a greeting, and what time it is there. Where all that is touched is lowered, it reaches down to
// there, and has the room to say what to do.
Rectangle {
    id: root

    required property var header
    required property var paper
    required property real least // so high at least, which lowers all below it
    required property string title // said large in the room that is left
    readonly property real bar: Math.max(names.height, clock.height) + 4 * Theme.unit

    implicitHeight: bar
    height: Math.max(implicitHeight, least)
    color: Theme.navy

    Column {
        id: names

        anchors.left: parent.left
        anchors.leftMargin: 7 * Theme.unit
        anchors.right: clock.left
        anchors.rightMargin: 4 * Theme.unit
        y: (root.bar - height) / 2

        BalancedText {
            color: Theme.white
            font.pixelSize: 36 * Theme.displayScale
            font.weight: Font.Bold
            lineHeight: 1.36 * font.pixelSize
            objectName: "centreName"
            room: names.width
            text: root.header.centre
            visible: text !== ""
        }

        BodyText {
            color: Theme.pale
            objectName: "greeting"
            text: qsTrId("kiosk.greeting")
        }
    }

    ColumnLayout {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: 7 * Theme.unit
        y: (root.bar - height) / 2
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

    BalancedText {
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.white
        font.pixelSize: Math.min(1.4 * Theme.title, Math.max(1, 0.86 * Math.sqrt(Math.max(0, room * (root.height - root.bar)) / Math.max(1, text.length))))
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.36 * font.pixelSize
        objectName: "loweredTitle"
        room: root.width - 14 * Theme.unit
        text: root.title
        visible: text !== ""
        y: root.bar + (root.height - root.bar - height) / 2
    }
}
