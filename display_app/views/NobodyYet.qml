import QtQuick
import QtQuick.Layouts
import HangDoi

// Before the first call of the day: where to begin, and what will be seen here.
Rectangle {
    id: page

    required property string note

    color: Theme.row
    radius: Theme.largeRadius

    ColumnLayout {
        anchors.left: parent.left
        anchors.margins: 10 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.unit

        Icon {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.amber
            name: "ticket"
            size: 22 * Theme.unit
        }

        BodyText {
            objectName: "takeNumber"
            Layout.fillWidth: true
            color: Theme.white
            font.pixelSize: 1.5 * Theme.title
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            text: qsTrId("hall.take_number")
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.pale
            font.pixelSize: Theme.heading
            horizontalAlignment: Text.AlignHCenter
            text: qsTrId("hall.take_number_hint")
        }

        BodyText {
            objectName: "ticketNote"
            Layout.fillWidth: true
            Layout.topMargin: 4 * Theme.unit
            color: Theme.amber
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: page.note
            visible: text !== ""
        }
    }
}
