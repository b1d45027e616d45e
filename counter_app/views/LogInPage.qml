import QtQuick
import QtQuick.Layouts
import HangDoi

// Who are you? A login, a PIN, one button; and in words why not, or whose place it would be.
Rectangle {
    id: page

    required property var model
    required property var counter
    readonly property var content: model.content
    readonly property int wrong: content.wrong

    color: Theme.white
    onVisibleChanged: if (visible)
        login.input.forceActiveFocus()
    onWrongChanged: pin.input.clear()

    CounterHeader {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        content: page.counter
    }

    ColumnLayout {
        anchors.left: parent.left
        anchors.margins: 4 * Theme.unit
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: 6 * Theme.unit
        spacing: 3 * Theme.unit

        BodyText {
            objectName: "logInTitle"
            Layout.fillWidth: true
            color: Theme.blue
            font.pixelSize: Theme.heading
            font.weight: Font.Bold
            text: qsTrId("counter.log_in")
        }

        BodyText {
            objectName: "logInWhy"
            Layout.fillWidth: true
            color: Theme.mute
            font.pixelSize: Theme.lead
            text: page.content.required ? qsTrId("counter.log_in_first") : qsTrId("counter.log_in_by_choice")
        }

        EntryField {
            id: login

            objectName: "login"
            Layout.fillWidth: true
            label: qsTrId("counter.login")
            onAccepted: pin.input.forceActiveFocus()
            onEdited: page.model.edited()
            onVisibleChanged: input.clear()
        }

        EntryField {
            id: pin

            objectName: "pin"
            Layout.fillWidth: true
            echoMode: TextInput.Password
            input.maximumLength: 128
            label: qsTrId("counter.pin")
            onAccepted: page.model.send(login.text, text)
            onEdited: page.model.edited()
            onVisibleChanged: input.clear()
        }

        LogInAnswer {
            Layout.fillWidth: true
            content: page.content
        }

        PrimaryButton {
            objectName: "logInButton"
            Layout.fillWidth: true
            enabled: login.text !== "" && pin.text !== "" && !page.content.sending
            text: page.content.sending ? qsTrId("counter.checking") : qsTrId(page.content.button_id)
            onClicked: page.model.send(login.text, pin.text)
        }

        SecondaryButton {
            objectName: "logInBackButton"
            Layout.fillWidth: true
            text: qsTrId("counter.log_in_back")
            visible: !page.content.required
            onClicked: page.model.close()
        }
    }
}
