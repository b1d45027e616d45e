import QtQuick
import QtQuick.Layouts
import HangDoi

// The one thing to do, and for whom when a priority was declared.
ColumnLayout {
    id: root

    required property var priority
    required property bool lowered // the header says it then

    spacing: 0

    BodyText {
        Layout.fillWidth: true
        font.pixelSize: Theme.title
        font.weight: Font.Bold
        lineHeight: 1.36 * font.pixelSize
        text: qsTrId("kiosk.question")
        visible: !root.lowered
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.mute
        text: qsTrId("kiosk.hint")
        visible: root.priority.chosen === "" && !root.lowered
    }

    Pill {
        Layout.maximumWidth: root.width
        mark: true
        objectName: "declaredPriority"
        text: root.priority.chosen
        visible: text !== ""
    }

    Item {
        Layout.fillHeight: true
    }
}
