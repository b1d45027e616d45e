import QtQuick
import HangDoi

// How long ago the person was called, or how long she has been served; and for which time she was called.
Column {
    id: timer

    required property var content

    NumberText {
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
        text: qsTrId(timer.content.timer_id)
    }

    BodyText {
        objectName: "personCalls"
        anchors.right: parent.right
        color: Theme.mute
        text: qsTrId("counter.called_times").arg(timer.content.calls)
        visible: timer.content.state === "called" && timer.content.calls > 1
    }
}
