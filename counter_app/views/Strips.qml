import QtQuick
import QtQuick.Layouts
import HangDoi

// What must be known now: that the link is away, what became of a press, that somebody is about to be called.
ColumnLayout {
    id: strips

    required property var panel

    spacing: 0

    NextCallStrip {
        Layout.fillWidth: true
        model: strips.panel.next_call
    }

    StaleBanner {
        Layout.fillWidth: true
        message: strips.panel.link.standing === "stale" ? qsTrId("counter.stale").arg(strips.panel.link.since) : ""
    }

    SendingStrip {
        Layout.fillWidth: true
        content: strips.panel.sending.content
    }

    NoticeStrip {
        Layout.fillWidth: true
        content: strips.panel.notice.content
    }
}
