import QtQuick
import QtQuick.Layouts
import HangDoi

// What stands in the person's place while nobody is there.
ColumnLayout {
    id: nobody

    required property var counter

    spacing: 2 * Theme.unit

    Icon {
        Layout.alignment: Qt.AlignHCenter
        color: Theme.blue
        name: nobody.counter.state === "paused" ? "pause" : nobody.counter.state === "closed" ? "close" : "people"
        size: 12 * Theme.unit
    }

    BodyText {
        objectName: "nobodyInFront"
        Layout.fillWidth: true
        color: Theme.blue
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        text: qsTrId(nobody.counter.nobody_id)
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.mute
        elide: Text.ElideRight
        font.pixelSize: Theme.lead
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: 2
        text: nobody.counter.reason
        visible: text !== ""
    }
}
