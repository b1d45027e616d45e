import QtQuick
import HangDoi

// What stands on the amber strip.
BodyText {
    color: Theme.ink
    font.pixelSize: 1.1 * Theme.lead
    font.weight: Font.DemiBold
    wrapMode: Text.NoWrap
}
