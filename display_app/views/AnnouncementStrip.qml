import QtQuick
import QtQuick.Layouts
import HangDoi

// What a supervisor says to the hall, for those who read it. A long one is smaller, none is cut.
Rectangle {
    id: strip

    required property var content

    objectName: "announcement"
    color: Theme.white
    implicitHeight: line.implicitHeight + 4 * Theme.unit
    visible: content.text !== ""

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: 6 * Theme.unit
        anchors.right: parent.right
        anchors.rightMargin: 6 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4 * Theme.unit

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.unit
            color: Theme.blue
            name: "sound"
            size: 6 * Theme.unit
        }

        BodyText {
            objectName: "announcementText"
            Layout.fillWidth: true
            color: Theme.ink
            font.pixelSize: strip.content.text.length > 100 ? 1.1 * Theme.lead : Theme.heading
            font.weight: Font.Bold
            text: strip.content.text
        }
    }
}
