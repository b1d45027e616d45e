import QtQuick
import HangDoi

// What the kiosk shows while nobody is there: whose it is, the time, the centre's notices, and how to begin.
Rectangle {
    id: root

    required property var resting
    required property var header

    color: Theme.hall
    objectName: "screenSaver"
    visible: resting.resting

    Column {
        id: words

        spacing: 5 * Theme.unit
        width: parent.width - 24 * Theme.unit
        x: (parent.width - width) / 2 + root.resting.shift_x * 8 * Theme.unit
        y: (parent.height - height) / 2 + root.resting.shift_y * Math.max(0, (parent.height - height) / 2 - 10 * Theme.unit)

        ClockText {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.white
            font.pixelSize: 220 * Theme.textScale
            font.weight: Font.ExtraBold
            text: root.header.time
        }

        BalancedText {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.pale
            font.pixelSize: Theme.heading
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.36 * font.pixelSize
            room: words.width
            text: root.header.centre
        }

        BodyText {
            color: Theme.amber
            // Two sentences are read from where people come in; a long notice has to fit.
            font.pixelSize: text.length > 240 ? Theme.heading : Theme.title
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            objectName: "restNotice"
            text: root.resting.notice
            visible: text !== ""
            width: words.width
        }

        BalancedText {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.white
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.36 * font.pixelSize
            objectName: "restInvitation"
            room: words.width
            text: qsTrId("kiosk.rest.touch")
        }
    }
}
