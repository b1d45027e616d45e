import QtQuick
import HangDoi

// The highest capital under the lowest letters, line upon line.
Window {
    width: 1080
    height: 600
    color: "white"
    visible: true

    BodyText {
        x: 40
        y: 40
        color: "black"
        font.pixelSize: 80
        font.weight: Font.ExtraBold
        objectName: "worst"
        text: "ợặỵ Ẳ\nợặỵ Ẳ\nợặỵ Ẳ"
    }
}
