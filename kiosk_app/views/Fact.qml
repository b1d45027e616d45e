import QtQuick
import QtQuick.Layouts
import HangDoi

// One figure and what it counts.
ColumnLayout {
    id: root

    required property string value
    required property string label

    Layout.fillWidth: true
    spacing: 0

    BodyText {
        Layout.fillWidth: true
        color: Theme.white
        font.pixelSize: 56 * Theme.displayScale
        font.weight: Font.Bold
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: 12
        text: root.value
        wrapMode: Text.NoWrap
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.white
        font.pixelSize: 34 * Theme.displayScale
        horizontalAlignment: Text.AlignHCenter
        text: root.label
    }
}
