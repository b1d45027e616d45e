import QtQuick
import QtQuick.Layouts

// Says that what the screen shows may be out of date, since when, and what to do about it; nothing while all is well.
Rectangle {
    id: banner

    property string message: "" // a whole sentence, empty while live
    property real margin: 4 * Theme.unit
    property alias font: words.font

    objectName: "staleBanner"
    visible: message !== ""
    implicitHeight: visible ? content.implicitHeight + 3 * Theme.unit : 0
    color: Theme.redGround
    Accessible.name: message
    Accessible.role: Accessible.AlertMessage

    RowLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: banner.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: banner.margin / 2

        Icon {
            color: Theme.red
            name: "warning"
            size: 1.4 * words.font.pixelSize
        }

        BodyText {
            id: words

            Layout.fillWidth: true
            Accessible.ignored: true
            color: Theme.red
            font.weight: Font.DemiBold
            text: banner.message
        }
    }
}
