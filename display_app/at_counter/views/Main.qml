import QtQuick
import HangDoi

// The display of a counter, plain or as lamps.
Window {
    id: window

    required property var connection
    required property var counter
    required property var matrix
    required property string look // "plain" or "led"
    readonly property var link: connection.content
    readonly property bool lamps: look === "led"
    readonly property bool tall: height > width
    readonly property bool works: link.standing === "live" || link.standing === "stale"
    readonly property var room: [width, height]

    objectName: "counterDisplay"
    width: lamps ? 640 : 1280
    height: lamps ? 160 : 800
    color: lamps ? "black" : Theme.hall
    title: qsTrId("at_counter.title")
    onRoomChanged: matrix.fit(width, height)

    Binding {
        property: "scale"
        target: Theme
        value: window.tall ? Math.min(window.width / 800, window.height / 1280) : Math.min(window.width / 1280, window.height / 800)
    }

    HoverHandler {
        cursorShape: Qt.BlankCursor // nobody points at anything here
    }

    CounterFace {
        anchors.fill: parent
        content: window.counter.content
        link: window.link
        tall: window.tall
        visible: window.works && !window.lamps
    }

    LampsFace {
        anchors.fill: parent
        call: window.counter.content.call
        content: window.matrix.content
        visible: window.lamps
    }

    TroublePage {
        anchors.fill: parent
        calmGround: Theme.hall
        calmIcon: Theme.amber
        calmInk: Theme.white
        codeSize: Math.max(12, Theme.body)
        content: window.link
        textSize: Math.max(15, 1.1 * Theme.lead)
        visible: !window.works && !window.lamps
    }
}
