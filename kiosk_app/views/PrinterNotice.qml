import QtQuick
import QtQuick.Layouts
import HangDoi

// Said before a number is taken: it will not come on paper, and is worth as much.
Rectangle {
    id: root

    required property var paper

    border.color: Theme.amberLine
    border.width: Theme.border
    color: Theme.amberGround
    implicitHeight: content.implicitHeight + 4 * Theme.unit
    objectName: "printerNotice"
    radius: Theme.smallRadius
    visible: paper.trouble !== ""
    Accessible.name: words.text
    Accessible.role: Accessible.AlertMessage

    RowLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: 3 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.unit

        Icon {
            color: Theme.amberInk
            name: "printer"
            size: 48 * Theme.scale
        }

        BodyText {
            id: words

            Layout.fillWidth: true
            Accessible.ignored: true
            font.weight: Font.Medium
            text: qsTrId("kiosk.paper.notice")
        }
    }
}
