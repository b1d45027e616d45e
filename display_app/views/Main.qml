import QtQuick
import QtQuick.Layouts
import HangDoi

// The hall: the head, the newest call beside the last ones (above them on a tall screen), and the strip at the foot.
Window {
    id: hall

    required property var connection
    required property var header
    required property var newest
    required property var last
    required property var foot
    required property var voice
    required property var announcement
    readonly property var link: connection.content
    readonly property bool tall: height > width
    readonly property bool anybody: newest.content.number !== ""
    readonly property bool works: link.standing === "live" || link.standing === "stale"

    objectName: "hall"
    width: 1920
    height: 1080
    minimumWidth: 480
    minimumHeight: 320
    color: Theme.hall
    title: qsTrId("hall.title")

    Binding {
        property: "scale"
        target: Theme
        value: hall.tall ? Math.min(hall.width / 1080, hall.height / 1920) : Math.min(hall.width / 1920, hall.height / 1080)
    }

    HoverHandler {
        cursorShape: Qt.BlankCursor // nobody points at anything here
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: hall.works

        HallHeader {
            Layout.fillWidth: true
            header: hall.header
            tall: hall.tall
            voice: hall.voice.content
        }

        GridLayout {
            Layout.bottomMargin: 4 * Theme.unit
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.leftMargin: 6 * Theme.unit
            Layout.rightMargin: 6 * Theme.unit
            Layout.topMargin: 4 * Theme.unit
            columnSpacing: 5 * Theme.unit
            columns: hall.tall ? 1 : 2
            rowSpacing: 5 * Theme.unit
            visible: hall.anybody

            NewestCall {
                Layout.fillHeight: !hall.tall
                Layout.fillWidth: hall.tall
                Layout.preferredHeight: hall.tall ? 0.4 * hall.height : -1
                Layout.preferredWidth: hall.tall ? -1 : 0.6 * hall.width
                content: hall.newest.content
            }

            LastCalls {
                Layout.fillHeight: true
                Layout.fillWidth: true
                content: hall.last.content
            }
        }

        NobodyYet {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.margins: 6 * Theme.unit
            note: hall.foot.content.note
            visible: !hall.anybody
        }

        AnnouncementStrip {
            Layout.fillWidth: true
            content: hall.announcement.content
        }

        Foot {
            Layout.fillWidth: true
            content: hall.foot.content
            visible: hall.link.standing === "live"
        }

        StaleBanner {
            Layout.fillWidth: true
            Layout.minimumHeight: 9.5 * Theme.unit
            font.pixelSize: 1.1 * Theme.lead
            font.weight: Font.Bold
            margin: 6 * Theme.unit
            message: hall.link.standing === "stale" ? qsTrId("hall.stale").arg(hall.link.since) : ""
        }
    }

    TroublePage {
        anchors.fill: parent
        calmGround: Theme.hall
        calmIcon: Theme.amber
        calmInk: Theme.white
        codeSize: Theme.body
        content: hall.link
        iconSize: 22 * Theme.unit
        margin: 20 * Theme.unit
        textSize: Theme.title
        visible: !hall.works
    }
}
