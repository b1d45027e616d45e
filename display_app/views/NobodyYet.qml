import QtQuick
import QtQuick.Layouts
import HangDoi

// Before the first call of the day: where to begin, and what will be seen here.
Rectangle {
    id: page

    required property string note
    readonly property real size: Math.min(0.085 * height, 0.06 * width)

    border.color: Theme.amber
    border.width: Theme.highContrast ? Theme.border : 0
    color: Theme.row
    radius: Theme.largeRadius

    ColumnLayout {
        anchors.left: parent.left
        anchors.margins: page.size
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: page.size / 4

        Icon {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.amber
            name: "ticket"
            size: 1.8 * page.size
            visible: page.height > 0.4 * page.width
        }

        BodyText {
            objectName: "takeNumber"
            Layout.fillWidth: true
            color: Theme.white
            font.pixelSize: page.size
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            text: qsTrId("hall.take_number")
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.pale
            font.pixelSize: 0.55 * page.size
            horizontalAlignment: Text.AlignHCenter
            text: qsTrId("hall.take_number_hint")
        }

        BodyText {
            objectName: "ticketNote"
            Layout.fillWidth: true
            Layout.topMargin: page.size / 3
            color: Theme.amber
            font.pixelSize: 0.55 * page.size
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: page.note
            visible: text !== ""
        }
    }
}
