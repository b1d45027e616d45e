import QtQuick
import QtQuick.Layouts
import HangDoi

// The way back, and what was typed so far, with a mark where the next letter will stand.
RowLayout {
    id: root

    required property var visit
    required property var search

    spacing: 2 * Theme.unit

    SecondaryButton {
        readonly property bool goesBack: true

        implicitHeight: field.implicitHeight
        objectName: "searchBack"
        text: qsTrId("kiosk.search.back")
        onClicked: root.visit.leave_search()
    }

    Rectangle {
        id: field

        Layout.fillWidth: true
        border.color: Theme.blue
        border.width: Theme.border
        color: Theme.white
        implicitHeight: 1.1 * Theme.touch
        radius: Theme.radius
        Accessible.name: root.search.query === "" ? placeholder.text : root.search.query
        Accessible.role: Accessible.StaticText

        Icon {
            id: lens

            anchors.left: parent.left
            anchors.leftMargin: 3 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.blue
            name: "search"
            size: 44 * Theme.scale
        }

        BodyText {
            id: placeholder

            anchors.left: lens.right
            anchors.leftMargin: 3.5 * Theme.unit
            anchors.right: parent.right
            anchors.rightMargin: 2 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
            color: Theme.mute
            elide: Text.ElideRight
            font.pixelSize: Theme.lead
            text: qsTrId("kiosk.search.placeholder")
            visible: root.search.query === ""
            wrapMode: Text.NoWrap
        }

        BodyText {
            id: typedText

            anchors.left: lens.right
            anchors.leftMargin: 2 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
            elide: Text.ElideLeft
            font.pixelSize: 40 * Theme.textScale
            font.weight: Font.DemiBold
            objectName: "searchQuery"
            text: root.search.query
            width: Math.min(implicitWidth, field.width - x - 3 * Theme.unit)
            wrapMode: Text.NoWrap
        }

        Rectangle {
            anchors.left: typedText.right
            anchors.leftMargin: 0.5 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.blue
            height: 48 * Theme.textScale
            width: Theme.border
        }
    }
}
