import QtQuick
import QtQuick.Layouts
import HangDoi

// The newest call: "is it me, and where" at one glance from ten metres.
Item {
    id: newest

    required property var content
    readonly property int shown: content.shown
    property real breath: 0 // 0 at rest, 1 at the height of a breath

    objectName: "newest"
    Accessible.name: content.number + ", " + qsTrId("hall.counter") + " " + content.counter
    Accessible.role: Accessible.AlertMessage
    onShownChanged: breathing.restart()

    SequentialAnimation {
        id: breathing

        objectName: "breathing"
        loops: Theme.breaths

        NumberAnimation {
            duration: Theme.breath / 2
            easing.type: Easing.OutCubic
            property: "breath"
            target: newest
            to: 1
        }

        NumberAnimation {
            duration: Theme.breath / 2
            easing.type: Easing.InOutQuad
            property: "breath"
            target: newest
            to: 0
        }
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
        anchors.leftMargin: 7 * Theme.unit
        anchors.rightMargin: 7 * Theme.unit
        anchors.topMargin: 4 * Theme.unit
        anchors.bottomMargin: 4 * Theme.unit
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: 3 * Theme.unit

            BodyText {
                Layout.fillWidth: true
                color: Theme.mute
                elide: Text.ElideRight
                font.pixelSize: 1.1 * Theme.heading
                font.weight: Font.Bold
                maximumLineCount: 1
                text: qsTrId("hall.invite")
            }

            RecallMark {
                callNumber: newest.content.call_number
                visible: newest.content.call_number > 1
            }
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: 5 * Theme.unit

            NumberText {
                objectName: "newestNumber"
                Layout.fillHeight: true
                Layout.fillWidth: true
                font.pixelSize: 1.02 * Theme.hero
                scale: 1 + 0.05 * newest.breath
                text: newest.content.number
            }

            CounterBadge {
                counter: newest.content.counter
            }
        }

        BodyText {
            objectName: "newestService"
            Layout.fillWidth: true
            elide: Text.ElideRight
            font.pixelSize: Theme.heading
            font.weight: Font.Medium
            maximumLineCount: 2
            text: newest.content.service
        }

        BodyText {
            objectName: "newestArea"
            Layout.fillWidth: true
            color: Theme.blue
            elide: Text.ElideRight
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            maximumLineCount: 1
            text: newest.content.area
            visible: text !== ""
        }
    }
}
