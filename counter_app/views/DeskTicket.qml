import QtQuick
import HangDoi

// A number for somebody who cannot use the kiosk, in a window of its own beside the panel: the choice, then the number.
Window {
    id: desk

    required property var model
    readonly property var content: model.content
    readonly property bool isGiven: content.number !== ""

    objectName: "deskTicket"
    flags: Qt.Dialog | Qt.WindowStaysOnTopHint
    visible: content.is_open
    width: 880
    height: 640
    minimumWidth: 640
    minimumHeight: 520
    color: Theme.paper
    title: qsTrId("counter.desk.title")
    onClosing: model.close()
    onVisibleChanged: if (visible)
        requestActivate()

    Shortcut {
        autoRepeat: false
        sequence: "Esc"
        onActivated: desk.model.close()
    }

    Shortcut {
        autoRepeat: false
        enabled: !desk.isGiven && desk.content.may_issue
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: desk.model.issue()
    }

    DeskTicketChoice {
        anchors.fill: parent
        content: desk.content
        model: desk.model
        visible: !desk.isGiven
    }

    DeskTicketGiven {
        anchors.fill: parent
        content: desk.content
        model: desk.model
        visible: desk.isGiven
    }
}
