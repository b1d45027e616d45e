import QtQuick
import QtQuick.Layouts
import HangDoi

// Somebody who waits: the number, whether with priority, and for how long.
Item {
    id: row

    required property var modelData

    RowLayout {
        anchors.fill: parent
        spacing: 2 * Theme.unit

        NumberText {
            color: Theme.ink
            font.weight: Font.Bold
            size: 1.1 * Theme.lead
            text: row.modelData.number
        }

        PriorityMark {
            text: qsTrId("counter.priority_short")
            visible: row.modelData.priority
        }

        BodyText {
            Layout.fillWidth: true
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignRight
            text: qsTrId("counter.minutes", row.modelData.minutes)
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.line
        height: 1
    }
}
