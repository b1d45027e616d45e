import QtQuick
import HangDoi

// The kiosk's window. Each screen binds to the view models it shows; which one is shown, the visit decides.
Window {
    id: window

    required property var access
    required property var visit
    required property var language
    required property var header
    required property var connection
    required property var cards
    required property var ticket
    required property var priority
    required property var paper
    required property var menu
    required property var resting
    required property var scans
    required property var appointment
    required property var standing
    required property var search
    required property var procedure
    readonly property bool wide: width > height
    readonly property var room: [width, height, Screen.width / Screen.pixelDensity, Screen.height / Screen.pixelDensity]

    objectName: "kiosk"
    width: 1080
    height: 1920
    color: Theme.paper
    title: qsTrId("kiosk.title")
    onRoomChanged: access.fit(room[0], room[1], room[2], room[3])

    Binding {
        property: "scale"
        target: Theme
        value: window.wide ? Math.min(window.width / 1920, window.height / 1080) : Math.min(window.width / 1080, window.height / 1920)
    }

    Binding {
        property: "largeText"
        target: Theme
        value: window.access.large
    }

    Binding {
        property: "highContrast"
        target: Theme
        value: window.access.contrast
    }

    Binding {
        property: "leastTarget"
        target: Theme
        value: window.access.least_target
    }

    KioskHeader {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        header: window.header
        least: window.access.above
        paper: window.paper
        title: window.access.above === 0 ? "" : window.visit.screen === "services" ? qsTrId("kiosk.question") : window.visit.screen === "appointment" ? qsTrId("kiosk.appointment.question") : window.visit.screen === "procedure" ? window.procedure.name : ""
        visible: !ticketScreen.visible
    }

    ServicesScreen {
        anchors.bottom: floor.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        access: window.access
        cards: window.cards
        language: window.language
        paper: window.paper
        priority: window.priority
        visible: window.visit.screen === "services"
        visit: window.visit
        wide: window.wide
    }

    SearchScreen {
        anchors.bottom: floor.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        search: window.search
        visible: window.visit.screen === "search"
        visit: window.visit
        wide: window.wide
    }

    ProcedureScreen {
        anchors.bottom: floor.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        lowered: window.access.above > 0
        procedure: window.procedure
        visible: window.visit.screen === "procedure"
        visit: window.visit
        wide: window.wide
    }

    PriorityScreen {
        anchors.bottom: floor.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        priority: window.priority
        visible: window.visit.screen === "priority"
        visit: window.visit
        wide: window.wide
    }

    WaitScreen {
        anchors.bottom: floor.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        connection: window.connection
        visible: window.visit.screen === "wait"
        visit: window.visit
    }

    AppointmentScreen {
        anchors.bottom: floor.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        appointment: window.appointment
        lowered: window.access.above > 0
        visible: window.visit.screen === "appointment"
        visit: window.visit
        wide: window.wide
    }

    StandingScreen {
        anchors.bottom: floor.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        lowered: window.access.above > 0
        standing: window.standing
        visible: window.visit.screen === "standing"
        visit: window.visit
        wide: window.wide
    }

    ApologyScreen {
        anchors.bottom: floor.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        ticket: window.ticket
        visible: window.visit.screen === "apology"
        visit: window.visit
    }

    Item {
        id: floor

        anchors.bottom: parent.bottom
        height: window.access.below
        width: parent.width
    }

    TicketScreen {
        id: ticketScreen

        anchors.fill: parent
        below: floor.height
        ticket: window.ticket
        visible: window.visit.screen === "ticket"
        visit: window.visit
        wide: window.wide
    }

    ScanWord {
        anchors.left: parent.left
        anchors.margins: 2 * Theme.unit
        anchors.right: parent.right
        // Beside the number stands what else is told of it.
        anchors.rightMargin: ticketScreen.visible && window.wide ? 0.46 * parent.width : 2 * Theme.unit
        anchors.top: parent.top
        height: Math.max(implicitHeight, top.bar - 4 * Theme.unit)
        scans: window.scans
    }

    MoreTime {
        anchors.fill: parent
        below: floor.height
        visit: window.visit
    }

    StaffCorner {
        anchors.left: parent.left
        anchors.top: parent.top
        menu: window.menu
    }

    ServiceMenu {
        anchors.fill: parent
        menu: window.menu
        wide: window.wide
    }

    ScreenSaver {
        anchors.fill: parent
        header: window.header
        resting: window.resting
    }

    Rectangle {
        anchors.fill: parent
        color: "black"
        objectName: "darkening"
        opacity: window.resting.darkening
        visible: opacity > 0
    }
}
