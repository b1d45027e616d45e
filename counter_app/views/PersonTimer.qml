import QtQuick
import HangDoi

// How long ago the person was called, and for which time; or how long she has been served.
Column {
    id: timer

    required property var content
    readonly property bool recalled: content.state === "called" && content.calls > 1

    ClockText {
        objectName: "personTimer"
        anchors.right: parent.right
        color: Theme.ink
        font.pixelSize: Theme.title
        font.weight: Font.Bold
        text: timer.content.timer
    }

    BodyText {
        objectName: "personTimerOf"
        anchors.right: parent.right
        color: Theme.mute
        text: timer.recalled ? qsTrId("counter.since_call_again").arg(timer.content.calls) : qsTrId(timer.content.timer_id)
    }
}
