pragma ComponentBehavior: Bound

import QtQuick
import HangDoi

// The languages as parts of one switch, each by its own name.
Item {
    id: root

    required property var language
    readonly property real room: (width - globe.width - row.spacing) / Math.max(1, choices.count)

    implicitHeight: 84 * Theme.scale
    visible: choices.count > 0

    Row {
        id: row

        anchors.horizontalCenter: parent.horizontalCenter
        height: parent.height
        spacing: 2 * Theme.unit

        Icon {
            id: globe

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.mute
            name: "globe"
            size: 44 * Theme.scale
        }

        Rectangle {
            border.color: Theme.line
            border.width: Theme.border
            color: Theme.white
            height: row.height
            radius: Theme.radius
            width: parts.width

            Row {
                id: parts

                Repeater {
                    id: choices

                    model: root.language.choices

                    LanguageChoice {
                        height: row.height
                        width: Math.min(290 * Theme.scale, root.room)
                        onClicked: root.language.use(modelData.code)
                    }
                }
            }
        }
    }
}
