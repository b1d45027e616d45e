import QtQuick
import QtQuick.Layouts
import HangDoi

// The panel is locked: whose counter it is, one field for the PIN, and the way for another clerk.
Rectangle {
    id: page

    required property var model
    required property var counter
    readonly property var content: model.content
    readonly property int wrong: content.wrong

    signal changeClerk

    color: Theme.navy
    Component.onCompleted: pin.input.forceActiveFocus()
    onWrongChanged: pin.input.clear()

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    ColumnLayout {
        anchors.centerIn: parent
        spacing: 3 * Theme.unit
        width: Math.min(parent.width - 8 * Theme.unit, 640 * Theme.scale)

        BodyText {
            objectName: "lockTitle"
            Layout.fillWidth: true
            color: Theme.white
            font.pixelSize: Theme.heading
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            text: qsTrId("counter.locked").arg(page.counter.counter)
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.pale
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            text: page.content.clerk
        }

        Rectangle {
            Layout.fillWidth: true
            color: Theme.white
            implicitHeight: fields.implicitHeight + 6 * Theme.unit
            radius: Theme.radius

            ColumnLayout {
                id: fields

                anchors.left: parent.left
                anchors.margins: 3 * Theme.unit
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 2 * Theme.unit

                EntryField {
                    id: pin

                    objectName: "lockPin"
                    Layout.fillWidth: true
                    echoMode: TextInput.Password
                    input.maximumLength: 128
                    label: qsTrId("counter.pin")
                    onAccepted: page.model.unlock(text)
                    onVisibleChanged: input.clear()
                }

                BodyText {
                    objectName: "lockMessage"
                    Layout.fillWidth: true
                    color: Theme.red
                    font.weight: Font.DemiBold
                    text: page.content.message
                    visible: text !== ""
                }

                PrimaryButton {
                    objectName: "unlockButton"
                    Layout.fillWidth: true
                    enabled: pin.text !== "" && !page.content.sending
                    implicitHeight: Theme.touch
                    keyCap: "Enter"
                    text: page.content.sending ? qsTrId("counter.checking") : qsTrId("counter.unlock")
                    onClicked: page.model.unlock(pin.text)
                }

                SecondaryButton {
                    objectName: "lockChangeClerk"
                    Layout.fillWidth: true
                    text: qsTrId("counter.change_clerk")
                    onClicked: page.changeClerk()
                }
            }
        }
    }
}
