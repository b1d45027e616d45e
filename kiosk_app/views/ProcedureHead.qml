pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// The way back, the procedure's name, and how long it takes, what it costs, where it is handed in.
ColumnLayout {
    id: root

    required property var visit
    required property var procedure
    required property bool lowered

    spacing: 2 * Theme.unit

    SecondaryButton {
        readonly property bool goesBack: true

        objectName: "procedureBack"
        text: qsTrId("kiosk.procedure.back")
        onClicked: root.visit.open_search()
    }

    BodyText {
        readonly property bool isLong: text.length > 90

        Layout.fillWidth: true
        elide: Text.ElideRight
        font.pixelSize: (isLong ? 32 : 44) * Theme.displayScale
        font.weight: Font.Bold
        lineHeight: 1.36 * font.pixelSize
        maximumLineCount: 7
        objectName: "procedureName"
        text: root.procedure.name
        visible: !root.lowered
    }

    Repeater {
        model: root.procedure.facts

        RowLayout {
            id: fact

            required property var modelData

            Layout.fillWidth: true
            spacing: 2 * Theme.unit

            BodyText {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: (Theme.largeText ? 0.42 : 0.34) * root.width
                color: Theme.mute
                text: fact.modelData.label
            }

            BodyText {
                Layout.fillWidth: true
                font.pixelSize: 30 * Theme.textScale
                font.weight: Font.DemiBold
                lineHeight: 1.36 * font.pixelSize
                objectName: "procedureFact"
                text: fact.modelData.value
            }
        }
    }
}
