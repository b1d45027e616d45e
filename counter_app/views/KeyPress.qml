import QtQuick

// The key of a button. Holding it down presses once; where the button can do nothing it says why.
Shortcut {
    required property var pressed

    autoRepeat: false
    enabled: !pressed.deaf
    sequence: pressed.key
    onActivated: pressed.press()
}
