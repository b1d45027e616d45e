import HangDoi

// One of the things beside the main one.
SecondaryButton {
    id: side

    required property var button

    enabled: button.possible
    keyCap: button.key
    text: qsTrId(button.label_id)
    onClicked: button.press()

    KeyPress {
        pressed: side.button
    }
}
