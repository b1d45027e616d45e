pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// A question over the panel: a digit for each answer, letters for what can be set beside it, Esc to go back.
Rectangle {
    id: question

    required property var model
    required property bool shown
    readonly property var content: model.content
    readonly property bool types: content.text_id !== ""
    readonly property list<string> switchKeys: ["A", "B"]

    border.color: Theme.line
    border.width: Theme.border
    color: Theme.white
    visible: shown
    Accessible.name: title.text
    Accessible.role: Accessible.Dialog
    // A field that had the keys before, or has them no more, must not eat the digits.
    onTypesChanged: types ? entry.input.forceActiveFocus() : question.forceActiveFocus()
    onVisibleChanged: types ? entry.input.forceActiveFocus() : question.forceActiveFocus()

    // Nothing under it is touched through it.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    Instantiator {
        model: 9

        delegate: Shortcut {
            required property int index

            autoRepeat: false
            enabled: question.shown && !question.types
            sequence: (index + 1).toString()
            onActivated: question.model.choose(index)
        }
    }

    // As fixed as the digits: a shortcut that is made with each question is never freed, 1.4 KB each.
    Instantiator {
        model: question.switchKeys

        delegate: Shortcut {
            required property string modelData
            // Which of the switches the key turns; -1 where it turns none.
            readonly property int at: question.content.switches.findIndex(each => each.key === modelData)

            autoRepeat: false
            enabled: at >= 0 && question.shown && !question.types
            sequence: modelData
            onActivated: question.model.turn(at)
        }
    }

    Shortcut {
        autoRepeat: false
        enabled: question.shown && !question.types
        sequence: "0"
        onActivated: question.model.next_page()
    }

    Shortcut {
        autoRepeat: false
        enabled: question.shown
        sequence: "Escape"
        onActivated: question.model.back()
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 4 * Theme.unit
        spacing: 2 * Theme.unit

        RowLayout {
            spacing: 2 * Theme.unit

            BodyText {
                id: title

                objectName: "questionTitle"
                Layout.fillWidth: true
                color: Theme.blue
                font.pixelSize: Theme.heading
                font.weight: Font.Bold
                text: question.content.title_id === "" ? "" : qsTrId(question.content.title_id) + (question.content.subject === "" ? "" : " · " + question.content.subject)
            }

            SecondaryButton {
                objectName: "questionBack"
                Layout.alignment: Qt.AlignTop
                keyCap: "Esc"
                leftPadding: 2 * Theme.unit
                rightPadding: 2 * Theme.unit
                text: question.content.is_first ? qsTrId("ask.leave") : qsTrId("ask.back")
                onClicked: question.model.back()
            }
        }

        BodyText {
            objectName: "questionNone"
            Layout.fillWidth: true
            color: Theme.mute
            font.pixelSize: Theme.lead
            text: question.content.none_id === "" ? "" : qsTrId(question.content.none_id)
            visible: text !== ""
        }

        ListView {
            id: options

            readonly property real rowHeight: Math.max(12.5 * Theme.unit, 3 * Theme.lead)

            objectName: "questionOptions"
            Layout.fillHeight: true
            Layout.fillWidth: true
            clip: true
            model: question.content.options
            spacing: Theme.unit
            visible: !question.types

            delegate: OptionRow {
                height: options.rowHeight
                width: options.width
                onChosen: at => question.model.choose(at)
            }
        }

        EntryField {
            id: entry

            objectName: "answer"
            Layout.fillWidth: true
            input.maximumLength: 200
            label: question.types ? qsTrId(question.content.text_id) : ""
            visible: question.types
            onAccepted: question.model.type(text)
            onVisibleChanged: input.clear()
        }

        PrimaryButton {
            objectName: "answerButton"
            Layout.fillWidth: true
            enabled: entry.text.trim() !== ""
            keyCap: "Enter"
            text: qsTrId("ask.note")
            visible: question.types
            onClicked: question.model.type(entry.text)
        }

        Item {
            Layout.fillHeight: true
            visible: question.types
        }

        SecondaryButton {
            objectName: "questionPage"
            Layout.fillWidth: true
            keyCap: "0"
            text: qsTrId("ask.page").arg(question.content.page).arg(question.content.pages)
            visible: question.content.pages > 1 && !question.types
            onClicked: question.model.next_page()
        }

        Repeater {
            model: question.switchKeys

            SecondaryButton {
                required property string modelData
                readonly property int at: question.content.switches.findIndex(each => each.key === modelData)
                readonly property var turned: question.content.switches[at]

                objectName: "switch" + modelData
                Layout.fillWidth: true
                edge: Theme.blue
                keyCap: modelData
                text: turned ? qsTrId(turned.label_id) + ": " + qsTrId(turned.state_id) : ""
                visible: at >= 0
                onClicked: question.model.turn(at)
            }
        }
    }
}
