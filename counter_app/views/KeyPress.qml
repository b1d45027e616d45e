import QtQuick

// The key of a button. Holding it down presses once.
Shortcut {
    required property var pressed

    autoRepeat: false
    enabled: pressed.possible
    sequence: pressed.key
    onActivated: pressed.press()
}
