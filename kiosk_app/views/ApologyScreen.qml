import QtQuick
import QtQuick.Layouts
import HangDoi

// The server has given no number, and why.
Item {
    id: root

    required property var visit
    required property var ticket

    ColumnLayout {
        anchors.centerIn: parent
        spacing: 3 * Theme.unit
        width: Math.min(parent.width - 14 * Theme.unit, 1100 * Theme.scale)

        BalancedText {
            Layout.alignment: Qt.AlignHCenter
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            room: parent.width
            objectName: "apologyTitle"
            text: root.ticket.is_ordinary_refusal ? qsTrId("kiosk.apology.kind") : qsTrId("kiosk.apology.title")
        }

        BalancedText {
            Layout.alignment: Qt.AlignHCenter
            font.pixelSize: 40 * Theme.displayScale
            horizontalAlignment: Text.AlignHCenter
            objectName: "apology"
            room: parent.width
            text: root.ticket.apology
        }

        PrimaryButton {
            readonly property bool goesBack: true

            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: 5 * Theme.unit
            Layout.preferredWidth: Math.max(implicitWidth, 480 * Theme.scale)
            objectName: "apologyBack"
            text: qsTrId("kiosk.apology.back")
            onClicked: root.visit.dismiss()
        }

        BalancedText {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: 6 * Theme.unit
            color: Theme.mute
            font.pixelSize: Theme.caption
            horizontalAlignment: Text.AlignHCenter
            objectName: "apologyCode"
            room: parent.width
            text: root.ticket.apology_code
            visible: text !== ""
        }
    }
}
