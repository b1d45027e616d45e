import QtQuick

// A service's letter, or a counter's number, in a filled square that grows with its text.
Rectangle {
    id: badge

    property string text: ""
    property bool off: false
    property real size: 84 * Theme.scale

    implicitWidth: Math.max(size, label.implicitWidth + size * 0.36)
    implicitHeight: size
    radius: off ? size / 2 : size * 0.2 // a circle, so that off is seen without colours too
    color: off ? Theme.off : Theme.blue
    Accessible.name: text
    Accessible.role: Accessible.StaticText

    Text {
        id: label

        anchors.centerIn: parent
        color: Theme.white
        font.family: Theme.family
        font.pixelSize: badge.size * 0.55
        font.weight: Font.ExtraBold
        text: badge.text
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
