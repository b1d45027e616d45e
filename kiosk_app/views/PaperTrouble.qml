import QtQuick
import QtQuick.Layouts
import HangDoi

// The number is valid without its slip; it stays until the person has noted it.
Rectangle {
    id: root

    required property var visit
    required property var ticket

    border.color: Theme.amberLine
    border.width: Theme.border
    color: Theme.amberGround
    implicitHeight: content.implicitHeight + (Theme.largeText ? 4 : 6) * Theme.unit
    radius: Theme.radius

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: 4 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2.5 * Theme.unit

        RowLayout {
            spacing: 3 * Theme.unit

            Icon {
                color: Theme.amberInk
                name: "printer"
                size: 72 * Theme.scale
            }

            BodyText {
                Layout.fillWidth: true
                font.pixelSize: 34 * Theme.displayScale
                font.weight: Font.DemiBold
                objectName: "paperTrouble"
                text: root.ticket.excuse
            }
        }

        SecondaryButton {
            readonly property bool goesBack: true

            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Math.max(implicitWidth, 420 * Theme.scale)
            objectName: "numberNoted"
            text: qsTrId("kiosk.slip.noted")
            onClicked: root.visit.dismiss()
        }
    }
}
