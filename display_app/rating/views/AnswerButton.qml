import QtQuick
import QtQuick.Templates as T
import HangDoi

// One answer to touch: a face with its words, or words alone. It takes the room it is given: faces stand in one line
// and are of one size, however long their words.
T.AbstractButton {
    id: button

    required property var answer // as display_app.rating.shown.AnswerShown
    required property bool face
    required property bool flat // the words beside the face, not under it
    readonly property real wordsHeight: (2 * name.font.pixelSize + (answer.second === "" ? 0 : second.font.pixelSize)) * Theme.lineHeight

    implicitHeight: Theme.target
    implicitWidth: Theme.target
    padding: 1.5 * Theme.unit
    focusPolicy: Qt.TabFocus
    Accessible.name: answer.name
    Accessible.role: Accessible.Button
    Accessible.onPressAction: clicked()

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.border
        color: button.down ? Theme.sky : Theme.white
        radius: Theme.radius

        FocusFrame {
            shown: button.visualFocus
        }
    }
    contentItem: Item {
        Face {
            id: drawing

            mood: button.answer.mood
            size: Math.min(parent.width, parent.height - (button.flat ? 0 : button.wordsHeight + Theme.unit), 26 * Theme.unit)
            visible: button.face
            x: button.flat ? 0 : (parent.width - width) / 2
            y: button.flat ? (parent.height - height) / 2 : 0
        }

        Column {
            width: parent.width - x
            x: button.face && button.flat ? drawing.width + 3 * Theme.unit : 0
            y: button.face && !button.flat ? drawing.height + Theme.unit : (parent.height - height) / 2

            BodyText {
                id: name

                font.pixelSize: button.flat || !button.face ? Theme.lead : 1.05 * Theme.body
                font.weight: Font.Bold
                horizontalAlignment: button.face && button.flat ? Text.AlignLeft : Text.AlignHCenter
                text: button.answer.name
                width: parent.width
                Accessible.ignored: true
            }

            BodyText {
                id: second

                color: Theme.mute
                font.pixelSize: Theme.caption
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                horizontalAlignment: name.horizontalAlignment
                text: button.answer.second
                visible: text !== ""
                width: parent.width
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
