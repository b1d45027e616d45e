import HangDoi

// The one thing that comes next.
PrimaryButton {
    id: next

    required property var button

    objectName: "mainButton"
    enabled: button.possible
    keyCap: button.key
    text: button.sending ? qsTrId("counter.sending") : qsTrId(button.label_id)
    onClicked: button.press()
}
