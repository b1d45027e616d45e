import QtQuick
import HangDoi

// The kiosk's window. Each screen binds to the view models it shows; which one is shown, the visit decides.
Window {
    id: window

    required property var visit
    required property var language
    required property var header
    required property var connection
    required property var cards
    required property var ticket
    required property var priority
    required property var paper
    required property var search
    required property var procedure
    readonly property bool wide: width > height

    objectName: "kiosk"
    width: 1080
    height: 1920
    color: Theme.paper
    title: qsTrId("kiosk.title")

    Binding {
        property: "scale"
        target: Theme
        value: window.wide ? Math.min(window.width / 1920, window.height / 1080) : Math.min(window.width / 1080, window.height / 1920)
    }

    KioskHeader {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        header: window.header
        paper: window.paper
        visible: !ticketScreen.visible
    }

    ServicesScreen {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        cards: window.cards
        language: window.language
        paper: window.paper
        priority: window.priority
        visible: window.visit.screen === "services"
        visit: window.visit
        wide: window.wide
    }

    SearchScreen {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        search: window.search
        visible: window.visit.screen === "search"
        visit: window.visit
        wide: window.wide
    }

    ProcedureScreen {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        procedure: window.procedure
        visible: window.visit.screen === "procedure"
        visit: window.visit
        wide: window.wide
    }

    PriorityScreen {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        priority: window.priority
        visible: window.visit.screen === "priority"
        visit: window.visit
        wide: window.wide
    }

    WaitScreen {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        connection: window.connection
        visible: window.visit.screen === "wait"
        visit: window.visit
    }

    ApologyScreen {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        ticket: window.ticket
        visible: window.visit.screen === "apology"
        visit: window.visit
    }

    TicketScreen {
        id: ticketScreen

        anchors.fill: parent
        ticket: window.ticket
        visible: window.visit.screen === "ticket"
        visit: window.visit
        wide: window.wide
    }
}
