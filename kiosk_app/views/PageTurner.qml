import QtQuick
import QtQuick.Layouts
import HangDoi

// Large ways to the other pages, and which one this is.
RowLayout {
    id: root

    required property var cards

    spacing: 2 * Theme.unit

    SecondaryButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        enabled: root.cards.page > 1
        implicitHeight: Math.max(84 * Theme.scale, Theme.target)
        leftPadding: 2 * Theme.unit
        objectName: "previousPage"
        rightPadding: 2 * Theme.unit
        text: qsTrId("kiosk.page.previous")
        onClicked: root.cards.turn(-1)
    }

    BodyText {
        font.weight: Font.DemiBold
        objectName: "pageNumber"
        text: qsTrId("kiosk.page.which").arg(root.cards.page).arg(root.cards.pages)
        wrapMode: Text.NoWrap
    }

    SecondaryButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        edge: ground
        enabled: root.cards.page < root.cards.pages
        ground: Theme.blue
        implicitHeight: Math.max(84 * Theme.scale, Theme.target)
        leftPadding: 2 * Theme.unit
        ink: Theme.white
        objectName: "nextPage"
        rightPadding: 2 * Theme.unit
        text: qsTrId("kiosk.page.next")
        onClicked: root.cards.turn(1)
    }
}
