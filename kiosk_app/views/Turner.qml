import QtQuick
import QtQuick.Layouts
import HangDoi

// One setting in percent, with a step down and a step up.
RowLayout {
    id: root

    required property string label
    required property string name
    required property int value

    signal turned(int steps)

    spacing: 2 * Theme.unit

    BodyText {
        Layout.preferredWidth: 240 * Theme.textScale
        color: Theme.mute
        text: root.label
    }

    SecondaryButton {
        Layout.preferredWidth: 1.4 * Theme.touch
        font.pixelSize: Theme.heading
        objectName: root.name + "Down"
        text: "−"
        Accessible.name: root.label + " −"
        onClicked: root.turned(-1)
    }

    BodyText {
        Layout.fillWidth: true
        font.pixelSize: Theme.lead
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        objectName: root.name
        text: root.value + " %"
    }

    SecondaryButton {
        Layout.preferredWidth: 1.4 * Theme.touch
        font.pixelSize: Theme.heading
        objectName: root.name + "Up"
        text: "+"
        Accessible.name: root.label + " +"
        onClicked: root.turned(1)
    }
}
