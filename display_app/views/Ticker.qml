import QtQuick
import HangDoi

// The notices in a strip: one after the other, or running through it.
Rectangle {
    id: ticker

    required property var content
    required property bool moves
    readonly property real size: Math.min(0.44 * height, 0.037 * width)
    readonly property bool runs: moves && !Theme.reducedMotion

    clip: true
    color: Theme.amber

    FittedText {
        objectName: "tickerPage"
        anchors.fill: parent
        anchors.leftMargin: 6 * Theme.unit
        anchors.rightMargin: 6 * Theme.unit + pages.width
        font.pixelSize: ticker.size
        font.weight: Font.DemiBold
        lineHeight: 1
        text: ticker.content.text
        visible: !ticker.runs
    }

    BodyText {
        id: pages

        anchors.right: parent.right
        anchors.rightMargin: 4 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: 0.6 * ticker.size
        text: ticker.content.pages > 1 ? qsTrId("hall.page").arg(ticker.content.page).arg(ticker.content.pages) : ""
        visible: !ticker.runs
    }

    BodyText {
        id: running

        objectName: "tickerRunning"
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: ticker.size
        font.weight: Font.DemiBold
        text: ticker.content.all
        visible: ticker.runs
        wrapMode: Text.NoWrap
    }

    NumberAnimation {
        duration: 1000 * (ticker.width + running.width) / (15 * Theme.unit) // 120 pixels a second of the design
        from: ticker.width
        loops: Animation.Infinite
        property: "x"
        running: ticker.runs && ticker.visible && ticker.content.all !== ""
        target: running
        to: -running.width
    }
}
