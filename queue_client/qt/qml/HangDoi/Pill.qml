import QtQuick
import QtQuick.Templates as T

// One choice among a few, such as an area of the building; `checked` is the one taken.
T.AbstractButton {
    id: pill

    property bool mark: false // a statement rather than a choice, such as a ticket's priority

    implicitWidth: Math.max(mark ? 0 : Theme.target, label.implicitWidth + label.leftPadding + leftPadding + rightPadding)
    implicitHeight: mark ? label.implicitHeight + 1.5 * Theme.unit : Math.max(Theme.target, label.implicitHeight + 3 * Theme.unit)
    leftPadding: 4 * Theme.unit
    rightPadding: 4 * Theme.unit
    enabled: !mark
    focusPolicy: Qt.TabFocus
    Accessible.name: text
    Accessible.role: mark ? Accessible.StaticText : Accessible.RadioButton
    Accessible.checked: checked

    background: Rectangle {
        radius: height / 2
        color: pill.mark ? Theme.amberGround : pill.checked ? Theme.blue : pill.down ? Theme.sky : Theme.white
        border.color: pill.mark ? Theme.amberLine : pill.checked ? Theme.blue : Theme.line
        border.width: Theme.border

        FocusFrame {
            radius: height / 2
            shown: pill.visualFocus
        }
    }
    contentItem: BodyText {
        id: label

        color: pill.checked && !pill.mark ? Theme.white : Theme.ink
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        text: pill.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        leftPadding: tick.visible ? tick.width + Theme.unit : 0
        Accessible.ignored: true

        // Seen without colours too.
        Icon {
            id: tick

            anchors.verticalCenter: parent.verticalCenter
            color: label.color
            name: "check"
            size: Theme.body
            visible: pill.checked && !pill.mark
            x: (label.width - label.contentWidth - label.leftPadding) / 2
        }
    }
}
