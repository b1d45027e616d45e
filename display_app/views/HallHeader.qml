import QtQuick
import QtQuick.Layouts
import HangDoi

// Whose hall this is, which part of it, and what day and time it is there; and, small, what the hall does not hear.
Rectangle {
    id: head

    required property var header
    required property var voice
    required property bool tall
    readonly property real size: Math.min(0.41 * height, 0.034 * width)
    readonly property var content: header.content

    color: Theme.hallHeader

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 6 * Theme.unit
        anchors.rightMargin: 6 * Theme.unit
        anchors.topMargin: 0.05 * head.height
        anchors.bottomMargin: 0.05 * head.height
        spacing: 5 * Theme.unit

        FittedText {
            objectName: "centreName"
            Layout.fillHeight: true
            Layout.fillWidth: true
            color: Theme.white
            font.pixelSize: head.size
            font.weight: Font.Bold
            lineHeight: 1
            text: head.content.area === "" ? head.content.centre : head.content.centre + " · " + head.content.area
        }

        RowLayout {
            objectName: "voiceTrouble"
            spacing: Theme.unit
            visible: head.voice.trouble_id !== ""

            Icon {
                color: Theme.amber
                name: "warning"
                size: 4 * Theme.unit
            }

            BodyText {
                color: Theme.amber
                font.pixelSize: Theme.caption
                text: head.voice.trouble_id === "" ? "" : qsTrId(head.voice.trouble_id)
                wrapMode: Text.NoWrap
            }
        }

        BodyText {
            objectName: "date"
            color: Theme.pale
            font.pixelSize: 0.76 * head.size
            text: head.header.date
            visible: !head.tall
            wrapMode: Text.NoWrap
        }

        ColumnLayout {
            spacing: 0

            ClockText {
                objectName: "clock"
                Layout.alignment: Qt.AlignRight
                color: Theme.white
                font.pixelSize: 1.75 * head.size
                font.weight: Font.ExtraBold
                text: head.content.time
            }

            BodyText {
                Layout.alignment: Qt.AlignRight
                color: Theme.pale
                font.pixelSize: 0.65 * head.size
                text: head.header.date
                visible: head.tall
                wrapMode: Text.NoWrap
            }
        }
    }
}
