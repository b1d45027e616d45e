import QtQuick
import QtQuick.Layouts
import HangDoi

// The one thing to do, and for whom when a priority was declared.
ColumnLayout {
    id: root

    required property var priority

    spacing: 0

    BodyText {
        Layout.fillWidth: true
        font.pixelSize: Theme.title
        font.weight: Font.Bold
        lineHeight: 1.36 * font.pixelSize
        text: qsTrId("kiosk.question")
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.mute
        text: qsTrId("kiosk.hint")
        visible: root.priority.chosen === ""
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
