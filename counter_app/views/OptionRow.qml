import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HangDoi

// One answer, with the digit that gives it.
T.AbstractButton {
    id: option

    required property int index
    required property var modelData
    readonly property string words: modelData.label_id === "" ? modelData.label : qsTrId(modelData.label_id)
    readonly property string beside: modelData.why !== "" ? qsTrId(modelData.why) : modelData.detail
    readonly property string aside: modelData.minutes >= 0 ? qsTrId("counter.minutes", modelData.minutes) : modelData.people >= 0 ? qsTrId("counter.line_short", modelData.people) : ""

    signal chosen(int at)

    objectName: "option" + modelData.digit
    enabled: modelData.why === ""
    focusPolicy: Qt.TabFocus
    leftPadding: 2 * Theme.unit
    rightPadding: 3 * Theme.unit
    Accessible.name: modelData.digit + ", " + [words, beside, aside].filter(each => each !== "").join(", ")
    Accessible.role: Accessible.Button
    onClicked: chosen(index)

    background: Rectangle {
        border.color: option.hovered ? Theme.blue : Theme.line
        border.width: option.enabled ? Theme.border : 0
        color: option.down ? Theme.sky : option.enabled ? Theme.white : Theme.offGround
        radius: Theme.smallRadius

        FocusFrame {
            shown: option.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: 2 * Theme.unit

        KeyCap {
            Layout.minimumWidth: 7 * Theme.unit
            ink: option.enabled ? Theme.ink : Theme.offInk
            text: option.modelData.digit
            Accessible.ignored: true
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            BodyText {
                Layout.fillWidth: true
                color: option.enabled ? Theme.ink : Theme.offInk
                elide: Text.ElideRight
                font.pixelSize: Theme.lead
                font.weight: Font.DemiBold
                lineHeight: font.pixelSize * 1.35
                maximumLineCount: option.beside === "" ? 2 : 1
                text: option.words
                Accessible.ignored: true
            }

            BodyText {
                Layout.fillWidth: true
                color: option.enabled ? Theme.mute : Theme.offInk
                elide: Text.ElideRight
                font.pixelSize: Theme.caption
                lineHeight: font.pixelSize * 1.35
                text: option.beside
                visible: text !== ""
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }

        BodyText {
            color: option.enabled ? Theme.mute : Theme.offInk
            text: option.aside
            visible: text !== ""
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Icon {
            color: Theme.green
            name: "check"
            size: 4 * Theme.unit
            visible: option.modelData.ticked
        }

        KeyCap {
            ink: option.enabled ? Theme.mute : Theme.offInk
            text: option.modelData.key
            Accessible.ignored: true
        }
    }
}
