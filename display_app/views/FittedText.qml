import QtQuick
import HangDoi

// Words in a place whose size is given: as large as asked, or smaller until all of them are there.
BodyText {
    elide: Text.ElideRight
    fontSizeMode: Text.Fit
    lineHeight: 1.12 // of the typeface's own: in pixels it would not shrink with the words
    lineHeightMode: Text.ProportionalHeight
    minimumPixelSize: 0.6 * Theme.caption
}
