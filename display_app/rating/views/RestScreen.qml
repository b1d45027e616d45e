import QtQuick
import QtQuick.Layouts
import HangDoi

// Asleep: dark, and nothing to touch; whoever passes knows what it is for.
Rectangle {
    id: rest

    required property var content
    required property var link

    color: Theme.hall

    ColumnLayout {
        anchors.left: parent.left
        anchors.leftMargin: 10 * Theme.unit
        anchors.right: parent.right
        anchors.rightMargin: 10 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.unit

        Face {
            Layout.alignment: Qt.AlignHCenter
            ground: Theme.hall
            ink: Theme.pale
            mood: 0.5
            size: 20 * Theme.unit
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.white
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            text: qsTrId("rating.counter").arg(rest.content.counter)
        }

        BodyText {
            objectName: "restHint"
            Layout.fillWidth: true
            color: Theme.pale
            font.pixelSize: Theme.heading
            horizontalAlignment: Text.AlignHCenter
            text: rest.link.standing === "stale" ? qsTrId("rating.offline").arg(rest.link.since) : rest.content.is_open ? qsTrId("rating.rest") : qsTrId("rating.rest_closed")
        }
    }
}
