pragma ComponentBehavior: Bound

import QtQuick
import HangDoi

// All services, or those of one area of the building.
Flow {
    id: root

    required property var cards

    spacing: 2 * Theme.unit
    visible: areas.count > 0

    Pill {
        checked: root.cards.area === ""
        objectName: "area-"
        text: qsTrId("kiosk.all")
        onClicked: root.cards.choose_area("")
    }

    Repeater {
        id: areas

        model: root.cards.areas

        Pill {
            required property var modelData

            checked: root.cards.area === modelData.code
            objectName: "area-" + modelData.code
            text: modelData.name
            width: Math.min(implicitWidth, root.width)
            onClicked: root.cards.choose_area(modelData.code)
        }
    }
}
