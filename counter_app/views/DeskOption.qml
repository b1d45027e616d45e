import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HangDoi

// One of a list of which one is taken: a service, or where the slip comes out.
T.AbstractButton {
    id: option

    required property var shown
    readonly property string words: shown.name !== "" ? shown.name : shown.name_id !== "" ? qsTrId(shown.name_id) : ""
    readonly property string note: shown.note !== "" ? shown.note : shown.note_id !== "" ? qsTrId(shown.note_id) : shown.waiting >= 0 ? qsTrId("counter.desk.waiting", shown.waiting) : ""

    implicitHeight: Math.max(Theme.target, row.implicitHeight + 2 * Theme.unit)
    implicitWidth: row.implicitWidth + leftPadding + rightPadding
    leftPadding: 2 * Theme.unit
    rightPadding: 3 * Theme.unit
    checked: shown.is_chosen
    enabled: shown.is_possible
    focusPolicy: Qt.StrongFocus
    Accessible.checked: checked
    Accessible.name: note === "" ? words : words + ", " + note
    Accessible.role: Accessible.RadioButton
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.smallRadius
        color: !option.enabled ? Theme.offGround : option.checked ? Theme.sky : Theme.white
        border.color: option.checked ? Theme.blue : Theme.line
        border.width: option.checked ? 1.5 * Theme.border : Theme.border

        FocusFrame {
            radius: Theme.smallRadius
            shown: option.visualFocus
        }
    }
    contentItem: RowLayout {
        id: row

        spacing: 2.5 * Theme.unit

        Badge {
            Layout.preferredWidth: implicitWidth
            off: !option.enabled
            size: 7 * Theme.unit
            text: option.shown.badge
            visible: text !== ""
            Accessible.ignored: true
        }

        Rectangle {
            implicitHeight: 4 * Theme.unit
            implicitWidth: 4 * Theme.unit
            border.color: option.enabled ? Theme.blue : Theme.off
            border.width: Theme.border
            color: Theme.white
            radius: width / 2
            visible: option.shown.badge === ""

            Rectangle {
                anchors.centerIn: parent
                width: 2.2 * Theme.unit
                height: width
                color: Theme.blue
                radius: width / 2
                visible: option.checked
            }
        }

        BodyText {
            Layout.fillWidth: true
            color: option.enabled ? Theme.ink : Theme.offInk
            font.pixelSize: Theme.body
            font.weight: option.checked ? Font.Bold : Font.DemiBold
            text: option.words
            Accessible.ignored: true
        }

        Icon {
            color: Theme.red
            name: "warning"
            size: Theme.body
            visible: !option.shown.is_well
        }

        BodyText {
            Layout.maximumWidth: option.width * 0.42
            color: !option.shown.is_well ? Theme.red : option.enabled ? Theme.mute : Theme.offInk
            font.pixelSize: Theme.caption
            horizontalAlignment: Text.AlignRight
            text: option.note
            visible: text !== ""
            Accessible.ignored: true
        }

        Icon {
            color: Theme.blue
            name: "check"
            size: Theme.lead
            visible: option.checked && option.shown.badge !== ""
        }
    }
}
