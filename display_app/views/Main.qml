import QtQuick
import HangDoi

// The hall: the panes of its layout; across their foot, that the screen is old; and over all, why it cannot work.
Window {
    id: hall

    required property var connection
    required property var header
    required property var newest
    required property var last
    required property var foot
    required property var voice
    required property var announcement
    required property var look
    required property var panes
    required property var waiting
    required property var notices
    required property var media
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
        property: "size"
        target: hall.panes
        value: Qt.size(hall.width, hall.height)
    }

    Binding {
        property: "covered"
        target: hall.panes
        value: announced.height
    }

    Binding {
        property: "scale"
        target: Theme
        value: hall.panes.content.scale
    }

    Binding {
        property: "highContrast"
        target: Theme
        value: hall.look.content.contrast
    }

    Binding {
        property: "reducedMotion"
        target: Theme
        value: hall.look.content.calm
        when: hall.look.content.calm
    }

    HoverHandler {
        cursorShape: Qt.BlankCursor // nobody points at anything here
    }

    Panes {
        anchors.bottom: announced.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        hall: hall
        visible: hall.works
    }

    AnnouncementStrip {
        id: announced

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        content: hall.announcement.content
        height: visible && hall.works ? implicitHeight : 0
    }

    StaleBanner {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.max(implicitHeight, 11.25 * Theme.unit)
        font.pixelSize: 1.1 * Theme.lead
        font.weight: Font.Bold
        margin: 6 * Theme.unit
        message: hall.link.standing === "stale" ? qsTrId("hall.stale").arg(hall.link.since) : ""
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
