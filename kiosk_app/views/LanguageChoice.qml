import QtQuick
import QtQuick.Templates as T
import HangDoi

// One part of the switch; the language in use is filled and ticked.
T.AbstractButton {
    id: choice

    required property var modelData

    checked: modelData.chosen
    focusPolicy: Qt.TabFocus
    objectName: "language-" + modelData.code
    text: modelData.name
    Accessible.checked: checked
    Accessible.name: text
    Accessible.role: Accessible.RadioButton

    background: Rectangle {
        border.color: Theme.amberLine
        border.width: choice.visualFocus ? 2 * Theme.border : 0
        color: choice.checked ? Theme.blue : choice.down ? Theme.sky : "transparent"
        radius: Theme.radius
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.unit

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.white
                name: "check"
                size: Theme.lead
                visible: choice.checked
            }

            BodyText {
                Accessible.ignored: true
                color: choice.checked ? Theme.white : Theme.ink
                font.pixelSize: Theme.lead
                font.weight: Font.DemiBold
                text: choice.text
                wrapMode: Text.NoWrap
            }
        }
    }
}
