import QtQuick
import QtQuick.Layouts
import HangDoi

// The newest call: "is it me, and where" at one glance from ten metres. A low pane leaves the invitation out.
Item {
    id: newest

    required property var content
    required property real numberSize
    readonly property alias breath: breathing.height
    readonly property bool compact: height < 0.62 * width
    readonly property bool low: height < 0.42 * width
    readonly property real lineSize: Math.min(0.09 * height, 0.042 * width)

    objectName: "newest"
    Accessible.name: content.number + ", " + qsTrId("hall.counter") + " " + content.counter
    Accessible.role: Accessible.AlertMessage

    Breath {
        id: breathing

        shown: newest.content.shown
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -newest.breath * 2.5 * Theme.unit
        color: Theme.amber
        radius: Theme.largeRadius + newest.breath * 2.5 * Theme.unit
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: 1.5 * Theme.unit
        color: Theme.white
        radius: Theme.largeRadius - 1.5 * Theme.unit
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: 1.2 * newest.lineSize
        anchors.rightMargin: 1.2 * newest.lineSize
        anchors.topMargin: 1.5 * Theme.unit + 0.4 * newest.lineSize
        anchors.bottomMargin: 1.5 * Theme.unit + 0.4 * newest.lineSize
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: newest.lineSize / 2
            visible: !newest.low || newest.content.call_number > 1

            BodyText {
                Layout.fillWidth: true
                color: Theme.mute
                elide: Text.ElideRight
                font.pixelSize: newest.lineSize
                font.weight: Font.Bold
                maximumLineCount: 1
                text: qsTrId("hall.invite")
            }

            RecallMark {
                callNumber: newest.content.call_number
                size: 0.9 * newest.lineSize
                visible: newest.content.call_number > 1
            }
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: newest.lineSize

            NumberText {
                objectName: "newestNumber"
                Layout.fillHeight: true
                Layout.fillWidth: true
                room: width
                scale: 1 + 0.05 * newest.breath
                size: newest.numberSize
                text: newest.content.number
            }

            CounterBadge {
                counter: newest.content.counter
                numberSize: 0.72 * newest.numberSize
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: newest.lineSize
            columns: newest.compact ? 2 : 1
            rowSpacing: 0

            BodyText {
                objectName: "newestService"
                Layout.fillWidth: true
                elide: Text.ElideRight
                font.pixelSize: 0.92 * newest.lineSize
                font.weight: Font.Medium
                maximumLineCount: newest.compact ? 1 : 2
                text: newest.content.service
            }

            BodyText {
                objectName: "newestArea"
                color: Theme.blue
                elide: Text.ElideRight
                font.pixelSize: 0.92 * newest.lineSize
                font.weight: Font.Bold
                Layout.maximumWidth: newest.width / 2
                maximumLineCount: 1
                text: newest.content.area
                visible: text !== ""
            }
        }
    }
}
