pragma ComponentBehavior: Bound

import QtQuick
import HangDoi

// All services, or those of one area of the building; and the way to what is not found by looking.
Flow {
    id: root

    required property var cards
    required property var visit

    readonly property real sides: 2.75 * Theme.unit

    spacing: 2 * Theme.unit

    Pill {
        visible: areas.count > 0
        checked: root.cards.area === ""
        leftPadding: root.sides
        objectName: "area-"
        rightPadding: root.sides
        text: qsTrId("kiosk.all")
        onClicked: root.cards.choose_area("")
    }

    Repeater {
        id: areas

        model: root.cards.areas

        Pill {
            required property var modelData

            checked: root.cards.area === modelData.code
            leftPadding: root.sides
            objectName: "area-" + modelData.code
            rightPadding: root.sides
            text: modelData.name
            width: Math.min(implicitWidth, root.width)
            onClicked: root.cards.choose_area(modelData.code)
        }
    }

    Pill {
        enabled: root.visit.serves
        leftPadding: root.sides
        objectName: "searchPill"
        rightPadding: root.sides
        text: qsTrId("kiosk.search.open")
        width: Math.min(implicitWidth, root.width)
        Accessible.role: Accessible.Button
        onClicked: root.visit.open_search()
    }
}
