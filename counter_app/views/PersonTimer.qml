import QtQuick
import HangDoi

// How long ago the person was called, and for which time; or how long she has been served, and whether for too long:
// said by a sign and in words, too.
Column {
    id: timer

    required property var content
    required property bool brief
    readonly property bool recalled: content.state === "called" && content.calls > 1
    readonly property string since: recalled ? qsTrId("counter.since_call_again").arg(content.calls) : qsTrId(content.timer_id)

    spacing: 0

    Row {
        anchors.right: parent.right
        spacing: Theme.unit

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.red
            name: "warning"
            size: 5 * Theme.unit
            visible: timer.content.is_over
        }

        ClockText {
            objectName: "personTimer"
            color: timer.content.is_over ? Theme.red : Theme.ink
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            text: timer.content.timer
        }
    }

    BodyText {
        objectName: "personTimerOf"
        anchors.right: parent.right
        color: Theme.mute
        lineHeight: font.pixelSize * 1.35
        text: timer.content.timer_id === "" ? "" : timer.since
        visible: !timer.brief || !timer.content.is_over
        wrapMode: Text.NoWrap
    }

    BodyText {
        objectName: "personUsual"
        anchors.right: parent.right
        color: timer.content.is_over ? Theme.red : Theme.mute
        font.weight: timer.content.is_over ? Font.DemiBold : Font.Normal
        lineHeight: font.pixelSize * 1.35
        text: qsTrId(timer.content.is_over ? "counter.over_usual" : "counter.usual", timer.content.usual_minutes)
        visible: timer.content.usual_minutes > 0 && (!timer.brief || timer.content.is_over)
        wrapMode: Text.NoWrap
    }
}
