import QtQuick
import HangDoi

// A number that is called breathes three times, well under three times a second, at each call; then it rests.
SequentialAnimation {
    id: breathing

    required property var breather // its property `breath` is 0 at rest and 1 at the height of a breath

    loops: Theme.breaths

    NumberAnimation {
        duration: Theme.breath / 2
        easing.type: Easing.OutCubic
        property: "breath"
        target: breathing.breather
        to: 1
    }

    NumberAnimation {
        duration: Theme.breath / 2
        easing.type: Easing.InOutQuad
        property: "breath"
        target: breathing.breather
        to: 0
    }
}
