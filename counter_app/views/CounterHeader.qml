import QtQuick
import QtQuick.Layouts
import HangDoi

// Which counter this is, where, and since when it is open, paused or closed.
Rectangle {
    id: header

    required property var content

    implicitHeight: words.implicitHeight + 5 * Theme.unit
    color: Theme.navy

    RowLayout {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 4 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.unit

        BodyText {
            objectName: "counterTitle"
            color: Theme.white
            font.pixelSize: Theme.heading
            font.weight: Font.Bold
            text: qsTrId("counter.title").arg(header.content.counter)
        }

        BodyText {
            objectName: "counterState"
            Layout.fillWidth: true
            color: Theme.pale
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignRight
            maximumLineCount: 2
            text: header.content.zone + " · " + qsTrId(header.content.since_id).arg(header.content.since)
        }
    }
}
