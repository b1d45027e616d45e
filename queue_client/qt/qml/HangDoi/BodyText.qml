import QtQuick

// Text people read. Its lines are high enough for Vietnamese diacritics, and it wraps rather than being cut.
Text {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    lineHeight: font.pixelSize * Theme.lineHeight
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    Accessible.name: text
    Accessible.role: Accessible.StaticText
}
