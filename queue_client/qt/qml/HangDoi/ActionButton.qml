import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// What the two buttons share: their words to the left, the key that does the same to the right, or the words in the
// middle where there is no key.
T.Button {
    id: button

    property string keyCap: ""
    property string iconName: ""
    property color ground: Theme.white
    property color ink: Theme.ink
    property color edge: Theme.line

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    padding: 1.5 * Theme.unit
    leftPadding: 4 * Theme.unit
    rightPadding: 4 * Theme.unit
    font.family: Theme.family
    font.pixelSize: Theme.lead
    font.weight: Font.DemiBold
    focusPolicy: Qt.TabFocus
    Accessible.name: keyCap === "" ? text : text + ", " + keyCap
    Accessible.role: Accessible.Button

    background: Rectangle {
        radius: Theme.radius
        color: button.down ? Qt.darker(button.ground, 1.12) : button.enabled ? button.ground : Theme.offGround
        border.color: button.enabled ? button.edge : Theme.line
        // Without colours, a button that cannot be pressed is one without an edge.
        border.width: button.enabled || !Theme.highContrast ? Theme.border : 0

        FocusFrame {
            shown: button.visualFocus
        }

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
                easing.type: Easing.OutCubic
            }
        }
    }
    contentItem: RowLayout {
        spacing: 2 * Theme.unit

        Icon {
            visible: button.iconName !== ""
            name: button.iconName
            color: words.color
            size: button.font.pixelSize * 1.3
        }

        BodyText {
            id: words

            Layout.fillWidth: true
            color: button.enabled ? button.ink : Theme.offInk
            font: button.font
            horizontalAlignment: button.keyCap === "" && button.iconName === "" ? Text.AlignHCenter : Text.AlignLeft
            text: button.text
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }

        KeyCap {
            ink: words.color
            text: button.keyCap
            Accessible.ignored: true
        }
    }
}
