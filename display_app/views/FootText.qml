import QtQuick
import HangDoi

// What stands on the amber strip.
BodyText {
    color: Theme.ink
    font.weight: Font.DemiBold
    wrapMode: Text.NoWrap
}
