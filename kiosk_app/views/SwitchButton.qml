import QtQuick
import QtQuick.Templates as T
import HangDoi

// One of the switches at the bottom; while it is on it is filled and ticked.
T.AbstractButton {
    id: root

    property bool on: false
    property bool isSwitch: true
    property string iconName: on ? "check" : ""

    focusPolicy: Qt.TabFocus
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.unit
    padding: Theme.unit
    rightPadding: Theme.unit
    Accessible.checkable: isSwitch
    Accessible.checked: on
    Accessible.name: text
    Accessible.role: isSwitch ? Accessible.CheckBox : Accessible.Button

    background: Rectangle {
        border.color: root.on ? Theme.blue : Theme.line
        border.width: Theme.border
        color: root.on ? Theme.blue : root.down ? Theme.sky : Theme.white
        radius: Theme.radius

        FocusFrame {
            shown: root.visualFocus
        }
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight

        BodyText {
            id: words

            Accessible.ignored: true
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.horizontalCenterOffset: icon.visible ? (icon.width + Theme.unit) / 2 : 0
            anchors.verticalCenter: parent.verticalCenter
            color: root.on ? Theme.white : Theme.ink
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.36 * font.pixelSize
            text: root.text
            width: Math.min(implicitWidth, parent.width - (icon.visible ? icon.width + Theme.unit : 0))
        }

        Icon {
            id: icon

            anchors.right: words.left
            anchors.rightMargin: Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            color: words.color
            name: root.iconName
            size: Theme.lead
            visible: root.iconName !== ""
        }
    }
}
