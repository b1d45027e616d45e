import QtQuick
import QtQuick.Layouts
import HangDoi

// One of the last calls: the number, and the counter it was called to.
Rectangle {
    id: row

    required property var content // null where there was no further call

    color: Theme.row
    opacity: content === null ? 0.35 : 1
    radius: Theme.radius

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 4 * Theme.unit
        anchors.rightMargin: 4 * Theme.unit
        spacing: 4 * Theme.unit
        visible: row.content !== null

        NumberText {
            objectName: "lastNumber"
            Layout.fillHeight: true
            Layout.fillWidth: true
            color: Theme.amber
            font.pixelSize: 0.74 * row.height
            text: row.content?.number ?? ""
        }

        NumberText {
            objectName: "lastCounter"
            Layout.fillHeight: true
            color: Theme.white
            font.pixelSize: 0.74 * row.height
            fontSizeMode: Text.FixedSize
            text: row.content?.counter ?? ""
        }
    }
}
