import QtQuick
import QtQuick.Layouts
import HangDoi

// The areas, one page of services, and the way to the other pages where there are more than fit.
ColumnLayout {
    id: root

    required property var visit
    required property var cards
    required property var paper
    required property bool wide

    spacing: 2 * Theme.unit

    PrinterNotice {
        Layout.fillWidth: true
        paper: root.paper
    }

    QuietNotice {
        Layout.fillWidth: true
        icon: "clock"
        objectName: "noneOpen"
        text: root.cards.none_open
    }

    QuietNotice {
        Layout.fillWidth: true
        icon: "link"
        objectName: "alone"
        text: root.cards.alone
    }

    AreaPills {
        Layout.fillWidth: true
        cards: root.cards
        visit: root.visit
    }

    CardGrid {
        Layout.fillHeight: true
        Layout.fillWidth: true
        cards: root.cards
        visit: root.visit
        wide: root.wide
    }

    PageTurner {
        Layout.fillWidth: true
        cards: root.cards
        visible: root.cards.pages > 1
    }
}
