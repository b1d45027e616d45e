import QtQuick
import HangDoi

// Where to go: the counter's number, nearly as large as its ticket's.
Rectangle {
    id: badge

    required property int counter
    required property real numberSize

    implicitHeight: 1.1 * numberSize + 1.5 * label.font.pixelSize + 0.1 * numberSize
    implicitWidth: Math.max(label.implicitWidth, number.implicitWidth, 0.8 * numberSize) + 0.3 * numberSize
    color: Theme.blue
    radius: Theme.largeRadius

    Column {
        anchors.centerIn: parent
        spacing: 0

        BodyText {
            id: label

            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.white
            font.pixelSize: 0.25 * badge.numberSize
            font.weight: Font.Bold
            text: qsTrId("hall.counter")
            wrapMode: Text.NoWrap
        }

        NumberText {
            id: number

            objectName: "newestCounter"
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.white
            height: font.pixelSize * Theme.numberLineHeight
            size: badge.numberSize
            text: badge.counter
        }
    }
}
