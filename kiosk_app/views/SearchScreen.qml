import QtQuick
import QtQuick.Layouts
import HangDoi

// What is typed, what it finds, and the keys to type with. A wide window has the results beside the keys.
Item {
    id: root

    required property var visit
    required property var search
    required property bool wide

    objectName: "searchScreen"

    GridLayout {
        anchors.bottomMargin: 3 * Theme.unit
        anchors.fill: parent
        anchors.leftMargin: 7 * Theme.unit
        anchors.rightMargin: 7 * Theme.unit
        anchors.topMargin: 3 * Theme.unit
        columnSpacing: 6 * Theme.unit
        columns: root.wide ? 2 : 1
        rowSpacing: 2 * Theme.unit
        uniformCellWidths: root.wide

        SearchField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            search: root.search
            visit: root.visit
        }

        SearchResults {
            Layout.column: root.wide ? 1 : 0
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.row: root.wide ? 0 : 1
            Layout.rowSpan: root.wide ? 3 : 1
            search: root.search
            visit: root.visit
        }

        Item {
            Layout.column: 0
            Layout.fillHeight: true
            Layout.row: 1
            visible: root.wide
        }

        Keyboard {
            Layout.column: 0
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.row: 2
            search: root.search
        }
    }
}
