import QtQuick
import QtQuick.Templates as T
import HangDoi

// One key of the keyboard on the screen: a letter, a few words, or a drawing and its words for those who listen.
T.AbstractButton {
    id: root

    property string drawing: ""

    focusPolicy: Qt.TabFocus
    Accessible.name: text
    Accessible.role: Accessible.Button

    background: Rectangle {
        border.color: root.down ? Theme.blue : Theme.line
        border.width: Theme.border
        color: !root.enabled ? Theme.offGround : root.down ? Theme.sky : Theme.white
        radius: Theme.smallRadius

        FocusFrame {
            shown: root.visualFocus
        }
    }
    contentItem: Item {
        BodyText {
            anchors.fill: parent
            Accessible.ignored: true
            color: root.enabled ? Theme.ink : Theme.offInk
            font.pixelSize: (root.text.length > 1 ? 30 : 44) * Theme.textScale
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 12
            text: root.text
            visible: root.drawing === ""
            wrapMode: Text.NoWrap
        }

        Icon {
            anchors.centerIn: parent
            name: root.drawing
            size: 52 * Theme.scale
            visible: root.drawing !== ""
        }
    }
}
