import QtQuick
import QtQuick.Layouts
import HangDoi

// Lines of about equal length, so that no word is left alone on the last; `room` is the width there is.
BodyText {
    property real room: 0
    readonly property int lines: Math.max(1, Math.ceil(implicitWidth / Math.max(1, room)))
    // A line needs some slack: words do not break where the arithmetic would like them to.
    readonly property real balanced: lines > 1 ? Math.min(room, implicitWidth / lines * 1.12 + 60 * Theme.scale) : room

    Layout.maximumWidth: balanced
    Layout.preferredWidth: balanced
    width: balanced
}
