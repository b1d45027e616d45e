import QtQuick
import QtQuick.Layouts
import HangDoi

// What is said of a scan, over the header, where nothing can be touched; it goes by itself.
Rectangle {
    id: root

    required property var scans
    readonly property color ink: scans.is_good ? Theme.green : Theme.ink

    border.color: scans.is_good ? Theme.green : Theme.amberLine
    border.width: Theme.border
    color: scans.is_good ? Theme.greenGround : Theme.amberGround
    implicitHeight: content.implicitHeight + 4 * Theme.unit
    objectName: "scanWord"
    radius: Theme.smallRadius
    visible: words.text !== ""
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
            color: root.ink
            name: root.scans.is_good ? "check" : "id-card"
            size: 56 * Theme.scale
        }

        BodyText {
            id: words

            Layout.fillWidth: true
            Accessible.ignored: true
            color: root.ink
            font.pixelSize: Theme.lead
            font.weight: Font.DemiBold
            objectName: "scanWords"
            text: root.scans.word
        }
    }
}
