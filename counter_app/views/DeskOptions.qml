pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// A list of which one is taken. Its rows stay what they are while their words change, so that none loses the focus.
ColumnLayout {
    id: list

    required property string name
    required property list<var> options
    readonly property var blank: ({
            "code": "",
            "badge": "",
            "name": "",
            "name_id": "",
            "note": "",
            "note_id": "",
            "waiting": -1,
            "is_well": true,
            "is_possible": false,
            "is_chosen": false
        })

    signal chosen(string code)

    spacing: 1.5 * Theme.unit

    Repeater {
        model: list.options.length

        delegate: DeskOption {
            required property int index

            objectName: list.name + "-" + shown.code
            Layout.fillWidth: true
            shown: list.options[index] ?? list.blank
            onClicked: list.chosen(shown.code)
        }
    }
}
