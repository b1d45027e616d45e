import QtQuick
import QtQuick.Layouts
import HangDoi

// A line to type into, with what belongs there above it.
ColumnLayout {
    id: field

    required property string label
    property alias text: input.text
    property alias echoMode: input.echoMode
    property alias input: input

    signal accepted
    signal edited

    spacing: Theme.unit

    BodyText {
        Layout.fillWidth: true
        color: Theme.mute
        font.weight: Font.DemiBold
        text: field.label
        Accessible.ignored: true
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Theme.touch
        border.color: input.activeFocus ? Theme.blue : Theme.line
        border.width: input.activeFocus ? 2 * Theme.border : Theme.border
        color: Theme.white
        radius: Theme.smallRadius

        TextInput {
            id: input

            objectName: field.objectName + "Input"
            anchors.fill: parent
            anchors.leftMargin: 3 * Theme.unit
            anchors.rightMargin: 3 * Theme.unit
            activeFocusOnTab: true
            clip: true
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.heading
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            maximumLength: 64
            selectByMouse: true
            selectedTextColor: Theme.white
            selectionColor: Theme.blue
            verticalAlignment: TextInput.AlignVCenter
            Accessible.name: field.label
            Accessible.passwordEdit: echoMode === TextInput.Password
            Accessible.role: Accessible.EditableText
            onAccepted: field.accepted()
            onTextEdited: field.edited()
        }
    }
}
