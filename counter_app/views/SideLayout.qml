import QtQuick
import QtQuick.Layouts
import HangDoi

// The slim panel: the counter at the head, the person in front, what can be done, who waits, and the link at the foot.
ColumnLayout {
    id: side

    required property var panel
    readonly property bool compact: height < 1.75 * width // a small screen: less for the person, so that some who wait are seen
    readonly property real margin: (compact ? 2 : 4) * Theme.unit

    spacing: 0

    CounterHeader {
        Layout.fillWidth: true
        content: side.panel.header.content
    }

    PersonInFront {
        Layout.fillWidth: true
        compact: side.compact
        content: side.panel.person.content
        counter: side.panel.header.content
        visit: side.panel.visit.content
    }

    Actions {
        Layout.fillWidth: true
        Layout.bottomMargin: side.margin
        Layout.leftMargin: 4 * Theme.unit
        Layout.rightMargin: 4 * Theme.unit
        Layout.topMargin: side.margin
        actions: side.panel.actions
    }

    WaitingLine {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.leftMargin: 4 * Theme.unit
        Layout.rightMargin: 4 * Theme.unit
        content: side.panel.line.content
    }

    Strips {
        Layout.fillWidth: true
        panel: side.panel
    }

    Foot {
        Layout.fillWidth: true
        actions: side.panel.actions
        attendance: side.panel.log_in
        compact: side.compact
        visible: side.panel.link.standing === "live" && side.panel.notice.content.message === "" && side.panel.notice.content.message_id === ""
    }
}
