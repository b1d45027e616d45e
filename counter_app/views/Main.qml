pragma ComponentBehavior: Bound

import QtQuick
import HangDoi

// The panel in its shape, and over it what asks, what locks, who logs in, and why it cannot work.
Window {
    id: panel

    required property var desk
    required property var connection
    required property var header
    required property var person
    required property var visit
    required property var line
    required property var day
    required property var notice
    required property var appearance
    required property var actions
    required property var log_in
    required property var lock
    required property var next_call
    required property var sending
    required property var overlay
    required property var desk_ticket
    readonly property var link: connection.content
    readonly property var looks: appearance.content
    readonly property bool strip: looks.shape === "top" || looks.shape === "bottom"
    readonly property bool roomy: looks.shape === "window"
    readonly property bool works: link.standing === "live" || link.standing === "stale"
    readonly property bool asksWho: log_in.content.visible && link.standing === "live"
    readonly property bool locked: lock.content.locked && !asksWho
    readonly property bool asks: overlay.content.title_id !== "" && works && !asksWho && !locked
    readonly property real stripHeight: 84

    objectName: "panel"
    width: 360
    height: 860
    minimumWidth: strip ? 0 : 320
    minimumHeight: strip ? 0 : 480
    color: Theme.white
    title: works ? qsTrId("counter.window").arg(header.content.counter) : qsTrId("counter.window_unknown")

    Binding {
        target: Theme
        property: "scale"
        value: panel.strip ? Math.min(panel.stripHeight / 168, panel.width / 3300) : panel.roomy ? Math.max(0.4, Math.min(panel.width / 2240, panel.height / 1520)) : Math.max(0.4, Math.min(panel.width / 720, panel.height / 1240))
    }

    Binding {
        target: Theme
        property: "largeText"
        value: panel.looks.large_text
    }

    Binding {
        target: Theme
        property: "highContrast"
        value: panel.looks.high_contrast
    }

    Instantiator {
        model: panel.actions.all

        delegate: KeyPress {
            required property var modelData

            pressed: modelData
        }
    }

    Shortcut {
        autoRepeat: false
        enabled: !panel.asks && !panel.desk_ticket.content.is_open
        sequence: "Escape"
        onActivated: panel.desk.stop()
    }

    Loader {
        id: shape

        anchors.bottom: panel.strip && panel.looks.shape === "top" ? undefined : parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: panel.strip && panel.looks.shape === "bottom" ? undefined : parent.top
        height: panel.strip ? panel.stripHeight : panel.height
        sourceComponent: panel.strip ? stripLayout : panel.roomy ? windowLayout : sideLayout
        visible: panel.works && !panel.asksWho && !panel.locked
    }

    Component {
        id: sideLayout

        SideLayout {
            panel: panel
        }
    }

    Component {
        id: stripLayout

        StripLayout {
            panel: panel
        }
    }

    Component {
        id: windowLayout

        WindowLayout {
            panel: panel
        }
    }

    ChoiceOverlay {
        anchors.bottom: panel.strip && panel.looks.shape === "bottom" ? shape.top : parent.bottom
        anchors.left: parent.left
        anchors.top: panel.strip && panel.looks.shape === "top" ? shape.bottom : parent.top
        shown: panel.asks
        model: panel.overlay
        width: panel.strip ? Math.min(panel.width, 1400 * Theme.scale) : panel.roomy ? panel.width * 0.42 : panel.width
    }

    LogInPage {
        anchors.fill: parent
        counter: panel.header.content
        model: panel.log_in
        visible: panel.asksWho
    }

    DeskTicket {
        model: panel.desk_ticket
    }

    Loader {
        active: panel.locked
        anchors.fill: parent
        sourceComponent: lockPage
        visible: panel.works
    }

    Component {
        id: lockPage

        LockPage {
            counter: panel.header.content
            model: panel.lock
            onChangeClerk: panel.log_in.open()
        }
    }

    TroublePage {
        anchors.fill: parent
        content: panel.link
        visible: !panel.works
    }
}
