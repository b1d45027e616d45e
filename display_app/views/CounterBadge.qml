import QtQuick
import HangDoi

// Where to go: the counter's number, as large as its ticket's.
Rectangle {
    id: badge

    required property int counter

    implicitHeight: 44 * Theme.unit
    implicitWidth: Math.max(label.implicitWidth, number.implicitWidth, 22 * Theme.unit) + 7 * Theme.unit
    color: Theme.blue
    radius: Theme.largeRadius

    Column {
        anchors.centerIn: parent
        spacing: 0

        BodyText {
            id: label

            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.white
            font.pixelSize: 1.2 * Theme.heading
            font.weight: Font.Bold
            text: qsTrId("hall.counter")
            wrapMode: Text.NoWrap
        }

        NumberText {
            id: number

            objectName: "newestCounter"
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.white
            font.pixelSize: 0.72 * Theme.hero
            fontSizeMode: Text.FixedSize
            height: font.pixelSize * Theme.numberLineHeight
            text: badge.counter
        }
    }
}
