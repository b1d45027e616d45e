pragma ComponentBehavior: Bound

import QtQuick
import HangDoi

// The other languages, each by its own name.
Flow {
    id: root

    required property var language

    spacing: 2 * Theme.unit
    visible: choices.count > 0

    Repeater {
        id: choices

        model: root.language.others

        SecondaryButton {
            required property var modelData

            implicitHeight: 84 * Theme.scale
            objectName: "language-" + modelData.code
            text: modelData.name
            width: Math.max(implicitWidth, 226 * Theme.scale)
            onClicked: root.language.use(modelData.code)
        }
    }
}
