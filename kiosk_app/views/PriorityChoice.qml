import QtQuick
import QtQuick.Templates as T
import HangDoi

// One group that is called earlier.
T.AbstractButton {
    id: root

    focusPolicy: Qt.TabFocus
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: 5 * Theme.unit
    padding: 2.5 * Theme.unit
    rightPadding: 5 * Theme.unit
    Accessible.name: text
    Accessible.role: Accessible.Button

    background: Rectangle {
        border.color: Theme.amberLine
        border.width: Theme.border
        color: root.down ? Theme.amber : Theme.amberGround
        radius: Theme.radius

        FocusFrame {
            shown: root.visualFocus
        }
    }
    contentItem: BodyText {
        Accessible.ignored: true
        font.pixelSize: 40 * Theme.displayScale
        font.weight: Font.DemiBold
        text: root.text
        verticalAlignment: Text.AlignVCenter
    }
}
