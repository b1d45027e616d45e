pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// The places of a code, as far as it is typed.
RowLayout {
    id: root

    required property list<string> signs
    readonly property string typed: signs.join("")

    spacing: 1.5 * Theme.unit
    Accessible.name: typed.split("").join(" ")
    Accessible.role: Accessible.StaticText

    Repeater {
        model: root.signs

        Rectangle {
            id: place

            required property int index
            required property string modelData

            Layout.fillWidth: true
            Layout.maximumWidth: 130 * Theme.scale
            Layout.preferredHeight: 120 * Theme.scale
            border.color: index === root.typed.length ? Theme.blue : Theme.line
            border.width: (index === root.typed.length ? 2 : 1) * Theme.border
            color: modelData === "" ? Theme.paper : Theme.white
            radius: Theme.smallRadius

            NumberText {
                Accessible.ignored: true
                anchors.centerIn: parent
                color: Theme.blue
                objectName: "codePlace"
                size: 72 * Theme.scale
                text: place.modelData
            }
        }
    }
}
