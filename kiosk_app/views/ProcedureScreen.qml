import QtQuick
import QtQuick.Layouts
import HangDoi

// What a procedure takes, and the number for it. A wide window has the papers beside all else.
Item {
    id: root

    required property var visit
    required property var procedure
    required property bool wide
    required property bool lowered // the header says the name then

    readonly property real air: (Theme.largeText ? 1.5 : 3) * Theme.unit

    objectName: "procedureScreen"

    GridLayout {
        anchors.bottomMargin: 1.4 * root.air
        anchors.fill: parent
        anchors.leftMargin: 7 * Theme.unit
        anchors.rightMargin: 7 * Theme.unit
        anchors.topMargin: root.air
        columnSpacing: 6 * Theme.unit
        columns: root.wide ? 2 : 1
        rowSpacing: root.air
        uniformCellWidths: root.wide

        ProcedureHead {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            lowered: root.lowered
            procedure: root.procedure
            visit: root.visit
        }

        ProcedurePapers {
            Layout.column: root.wide ? 1 : 0
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.row: root.wide ? 0 : 1
            Layout.rowSpan: root.wide ? 3 : 1
            procedure: root.procedure
        }

        Item {
            Layout.column: 0
            Layout.fillHeight: true
            Layout.row: 1
            visible: root.wide
        }

        ProcedureActions {
            Layout.column: 0
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.row: 2
            procedure: root.procedure
            visit: root.visit
        }
    }
}
