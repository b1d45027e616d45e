import QtQuick
import QtQuick.Layouts
import HangDoi

// Whose hall this is, which part of it, and what day and time it is there; and, small, what the hall does not hear.
Rectangle {
    id: head

    required property var header
    required property var voice
    required property bool tall
    readonly property var content: header.content

    implicitHeight: Math.max(names.implicitHeight, clock.implicitHeight) + 2 * Theme.unit
    color: Theme.hallHeader

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 6 * Theme.unit
        anchors.rightMargin: 6 * Theme.unit
        spacing: 5 * Theme.unit

        BodyText {
            id: names

            objectName: "centreName"
            Layout.fillWidth: true
            color: Theme.white
            elide: Text.ElideRight
            font.pixelSize: 1.1 * Theme.lead
            font.weight: Font.Bold
            maximumLineCount: head.tall ? 3 : 2
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
            text: head.header.date
            visible: !head.tall
            wrapMode: Text.NoWrap
        }

        ColumnLayout {
            id: clock

            spacing: 0

            ClockText {
                objectName: "clock"
                Layout.alignment: Qt.AlignRight
                color: Theme.white
                font.pixelSize: 1.1 * Theme.title
                font.weight: Font.ExtraBold
                text: head.content.time
            }

            BodyText {
                Layout.alignment: Qt.AlignRight
                color: Theme.pale
                font.pixelSize: Theme.caption
                text: head.header.date
                visible: head.tall
                wrapMode: Text.NoWrap
            }
        }
    }
}
