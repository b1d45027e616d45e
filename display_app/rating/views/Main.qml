import QtQuick
import HangDoi

// The rating panel: asleep, one question at a time, thanks. Which of them, the view model decides.
Window {
    id: window

    required property var connection
    required property var rating
    required property var answers
    required property var panel
    readonly property var content: rating.content
    readonly property var link: connection.content
    readonly property bool tall: height > width
    readonly property bool asking: content.screen === "level" || content.screen === "criterion" || content.screen === "reason"
    readonly property bool works: link.standing === "live" || link.standing === "stale"
    readonly property var room: [width, height, Screen.width / Screen.pixelDensity, Screen.height / Screen.pixelDensity]

    objectName: "ratingPanel"
    width: 1280
    height: 800
    color: content.screen === "asleep" ? Theme.hall : Theme.paper
    title: qsTrId("rating.title")
    onRoomChanged: panel.fit(room[0], room[1], room[2], room[3])

    Binding {
        property: "scale"
        target: Theme
        value: window.tall ? Math.min(window.width / 800, window.height / 1280) : Math.min(window.width / 1280, window.height / 800)
    }

    Binding {
        property: "leastTarget"
        target: Theme
        value: window.panel.least_target
    }

    RestScreen {
        anchors.fill: parent
        content: window.content
        link: window.link
        visible: window.works && window.content.screen === "asleep"
    }

    QuestionScreen {
        anchors.fill: parent
        answers: window.answers.content.answers
        content: window.content
        panel: window.panel
        tall: window.tall
        visible: window.works && window.asking
    }

    SayScreen {
        anchors.fill: parent
        content: window.content
        visible: window.works && !window.asking && window.content.screen !== "asleep"
    }

    TroublePage {
        anchors.fill: parent
        calmGround: Theme.hall
        calmIcon: Theme.amber
        calmInk: Theme.white
        content: window.link
        visible: !window.works
    }
}
