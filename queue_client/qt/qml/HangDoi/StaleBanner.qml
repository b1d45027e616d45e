import QtQuick
import QtQuick.Layouts

// Says that what the screen shows may be out of date, since when, and what to do about it; nothing while all is well.
Rectangle {
    id: banner

    property string message: "" // a whole sentence, empty while live
    property string detail: "" // a code, for the person who repairs it

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
        anchors.margins: 4 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.unit

        Icon {
            color: Theme.red
            name: "warning"
            size: Theme.body * 1.4
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.red
            font.weight: Font.DemiBold
            text: banner.message
        }

        BodyText {
            visible: text !== ""
            color: Theme.red
            font.pixelSize: Theme.caption * 0.8
            text: banner.detail
        }
    }
}
