pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// Those who were set aside, or did not come, and the button that takes one of them up again.
ColumnLayout {
    id: apart

    required property var rows
    required property string title
    required property var button
    required property string verb

    spacing: Theme.unit

    RowLayout {
        BodyText {
            Layout.fillWidth: true
            color: Theme.mute
            font.weight: Font.Bold
            text: apart.title
        }

        FootButton {
            enabled: apart.button.possible
            keyCap: apart.button.key
            opacity: enabled ? 1 : 0
            text: apart.verb
            onClicked: apart.button.press()
        }
    }

    Rectangle {
        Layout.fillWidth: true
        color: Theme.line
        implicitHeight: 1
    }

    ListView {
        id: list

        readonly property real rowHeight: 9 * Theme.unit

        Layout.fillHeight: true
        Layout.fillWidth: true
        clip: true
        model: apart.rows

        delegate: WaitingRow {
            height: list.rowHeight
            width: list.width
        }
    }
}
