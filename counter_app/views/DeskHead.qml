import QtQuick
import HangDoi

// What a part of the page is about.
BodyText {
    color: Theme.mute
    font.pixelSize: Theme.body
    font.weight: Font.DemiBold
}
