import QtQuick

// Text people read. Its lines are high enough for Vietnamese diacritics, and it wraps rather than being cut.
// Centred from top to bottom, because Qt puts all of a line's extra height below it.
Text {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    lineHeight: font.pixelSize * Theme.lineHeight
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.WordWrap
    Accessible.name: text
    Accessible.role: Accessible.StaticText
}
