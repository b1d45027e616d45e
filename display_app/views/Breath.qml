import QtQuick
import HangDoi

// How the newest call asks to be looked at: a swelling, slower than once in half a second, whenever `shown` grows.
QtObject {
    id: breath

    required property int shown
    property real height: 0 // 0 at rest, 1 at the height of a breath
    readonly property SequentialAnimation animation: SequentialAnimation {
        objectName: "breathing"
        loops: Theme.breaths

        NumberAnimation {
            duration: Theme.breath / 2
            easing.type: Easing.OutCubic
            property: "height"
            target: breath
            to: 1
        }

        NumberAnimation {
            duration: Theme.breath / 2
            easing.type: Easing.InOutQuad
            property: "height"
            target: breath
            to: 0
        }
    }

    onShownChanged: Theme.breaths > 0 && animation.restart()
}
