import QtQuick
import HangDoi

// Where a long touch asks for the staff code. It shows nothing and lets every shorter touch through.
Item {
    id: corner

    required property var menu

    implicitHeight: 1.5 * Theme.touch
    implicitWidth: 1.5 * Theme.touch
    objectName: "staffCorner"
    Accessible.ignored: true

    TapHandler {
        onPressedChanged: pressed ? corner.menu.press() : corner.menu.release()
    }
}
