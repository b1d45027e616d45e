import QtQuick
import HangDoi

// Where to go: the counter's number, as large as its ticket's.
Rectangle {
    id: badge

    required property int counter

    implicitHeight: 40 * Theme.unit
    implicitWidth: Math.max(29 * Theme.unit, number.implicitWidth + 7 * Theme.unit)
    color: Theme.blue
    radius: Theme.largeRadius

    Column {
        anchors.centerIn: parent
        spacing: 0

        BodyText {
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
            font.pixelSize: 0.66 * Theme.hero
            fontSizeMode: Text.FixedSize
            height: font.pixelSize * Theme.numberLineHeight
            text: badge.counter
        }
    }
}
