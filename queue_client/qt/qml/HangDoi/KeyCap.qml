import QtQuick

// The key that does the same as the button it is printed on.
Rectangle {
    id: cap

    property string text: ""
    property color ink: Theme.ink

    visible: text !== ""
    implicitWidth: visible ? Math.max(label.implicitWidth + 4 * Theme.unit, implicitHeight) : 0
    implicitHeight: label.implicitHeight + 1.5 * Theme.unit
    radius: Theme.smallRadius * 0.75
    color: "transparent"
    border.color: ink
    border.width: Theme.border
    Accessible.name: text
    Accessible.role: Accessible.StaticText

    Text {
        id: label

        anchors.centerIn: parent
        color: cap.ink
        font.family: Theme.family
        font.pixelSize: Theme.caption
        font.weight: Font.DemiBold
        text: cap.text
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
