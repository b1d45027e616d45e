import QtQuick

// A ticket's or a counter's number: heavy, and shrunk to the room it is given. For a running time see ClockText.
// It shrinks in steps: Qt keeps every letter that it drew in every size, and at the size of a kiosk's number the many
// sizes that would just fit came to 50 MB after a thousand numbers.
Text {
    id: number

    property real size: Theme.figure // in pixels, where it has the room
    property real room: Infinity // the width it has
    readonly property real share: Math.min(1, Math.floor(20 * room / Math.max(1, natural.advanceWidth)) / 20)

    color: Theme.blue
    font.family: Theme.family
    font.pixelSize: Math.max(12, size * share)
    font.weight: Font.ExtraBold
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    Accessible.name: text
    Accessible.role: Accessible.StaticText

    TextMetrics {
        id: natural

        font.family: number.font.family
        font.pixelSize: Math.max(12, number.size)
        font.weight: number.font.weight
        text: number.text
    }
}
