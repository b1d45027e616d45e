import QtQuick
import QtQuick.Layouts
import HangDoi

// The panel: the counter at the head, the person in front, what can be done, who waits, and the link at the foot.
Window {
    id: panel

    required property var connection
    required property var header
    required property var person
    required property var line
    required property var notice
    required property var log_in
    required property var main_button
    required property var recall_button
    required property var no_show_button
    required property var finish_button
    required property var pause_button
    required property var close_button
    required property var desk_ticket
    readonly property var link: connection.content
    readonly property bool compact: height < 1.75 * width // a small screen: less for the person, so that some who wait are seen
    readonly property bool works: link.standing === "live" || link.standing === "stale"
    readonly property bool asksWho: log_in.content.visible && link.standing === "live"

    objectName: "panel"
    width: 400
    height: 860
    minimumWidth: 320
    minimumHeight: 480
    color: Theme.white
    title: works ? qsTrId("counter.window").arg(header.content.counter) : qsTrId("counter.window_unknown")

    Binding {
        target: Theme
        property: "scale"
        value: Math.max(0.4, Math.min(panel.width / 800, panel.height / 1240))
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: panel.works && !panel.asksWho

        CounterHeader {
            Layout.fillWidth: true
            content: panel.header.content
        }

        PersonInFront {
            Layout.fillWidth: true
            compact: panel.compact
            content: panel.person.content
            counter: panel.header.content
        }

        Actions {
            Layout.fillWidth: true
            Layout.bottomMargin: (panel.compact ? 2 : 4) * Theme.unit
            Layout.leftMargin: 4 * Theme.unit
            Layout.rightMargin: 4 * Theme.unit
            Layout.topMargin: (panel.compact ? 2 : 4) * Theme.unit
            finish: panel.finish_button
            main: panel.main_button
            noShow: panel.no_show_button
            pause: panel.pause_button
            recall: panel.recall_button
        }

        WaitingLine {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.leftMargin: 4 * Theme.unit
            Layout.rightMargin: 4 * Theme.unit
            content: panel.line.content
        }

        StaleBanner {
            Layout.fillWidth: true
            message: panel.link.standing === "stale" ? qsTrId("counter.stale").arg(panel.link.since) : ""
        }

        NoticeStrip {
            id: strip

            Layout.fillWidth: true
            content: panel.notice.content
        }

        Foot {
            Layout.fillWidth: true
            attendance: panel.log_in
            close: panel.close_button
            deskTicket: panel.desk_ticket
            visible: panel.link.standing === "live" && !strip.visible
        }
    }

    LogInPage {
        anchors.fill: parent
        counter: panel.header.content
        model: panel.log_in
        visible: panel.asksWho
    }

    DeskTicket {
        model: panel.desk_ticket
    }

    TroublePage {
        anchors.fill: parent
        content: panel.link
        visible: !panel.works
    }
}
