import QtQuick
import HangDoi

// Over everything, for staff alone: the code pad, then what can be seen and done at the kiosk itself.
Rectangle {
    id: root

    required property var menu
    required property bool wide

    color: Theme.paper
    objectName: "serviceMenu"
    visible: menu.place !== "closed"

    MouseArea {
        anchors.fill: parent // no touch reaches what lies below
    }

    Rectangle {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.navy
        height: title.implicitHeight + 5 * Theme.unit

        BodyText {
            id: title

            anchors.left: parent.left
            anchors.leftMargin: 7 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.white
            font.pixelSize: Theme.heading
            font.weight: Font.Bold
            text: qsTrId("kiosk.service.title")
        }
    }

    CodePad {
        anchors.horizontalCenter: parent.horizontalCenter
        menu: root.menu
        visible: root.menu.place === "code"
        y: top.height + Math.max(2 * Theme.unit, (parent.height - top.height - height) / 2)
        width: Math.min(parent.width - 14 * Theme.unit, 720 * Theme.scale)
    }

    MenuPage {
        anchors.left: parent.left
        anchors.margins: 7 * Theme.unit
        anchors.right: parent.right
        anchors.top: top.bottom
        menu: root.menu
        visible: root.menu.place === "menu"
        wide: root.wide
    }

    LogPage {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: 7 * Theme.unit
        anchors.right: parent.right
        anchors.top: top.bottom
        menu: root.menu
        visible: root.menu.place === "log"
    }
}
