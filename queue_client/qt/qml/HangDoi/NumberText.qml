import QtQuick

// A ticket's, a counter's or a clock's number: heavy, with digits of equal width, shrunk to the width it is given.
Text {
    color: Theme.blue
    font.family: Theme.family
    font.features: ({
            "tnum": 1
        })
    font.pixelSize: Theme.figure
    font.weight: Font.ExtraBold
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: 12
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    Accessible.name: text
    Accessible.role: Accessible.StaticText
}
