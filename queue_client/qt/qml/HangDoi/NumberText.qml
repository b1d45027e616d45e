import QtQuick

// A ticket's or a counter's number: heavy, and shrunk to the width it is given. For a running time see ClockText.
Text {
    color: Theme.blue
    font.family: Theme.family
    font.pixelSize: Theme.figure
    font.weight: Font.ExtraBold
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: 12
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    Accessible.name: text
    Accessible.role: Accessible.StaticText
}
