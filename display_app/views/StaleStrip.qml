import QtQuick
import QtQuick.Layouts
import HangDoi

// In the place of the amber strip: that calls may be missing, and since when.
Rectangle {
    id: strip

    property string message: "" // a whole sentence, empty while live

    objectName: "staleBanner"
    implicitHeight: Math.max(9.5 * Theme.unit, words.implicitHeight + 3 * Theme.unit)
    color: Theme.redGround
    visible: message !== ""
    Accessible.name: message
    Accessible.role: Accessible.AlertMessage

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 6 * Theme.unit
        anchors.rightMargin: 6 * Theme.unit
        spacing: 3 * Theme.unit

        Icon {
            color: Theme.red
            name: "warning"
            size: 6 * Theme.unit
        }

        BodyText {
            id: words

            Layout.fillWidth: true
            color: Theme.red
            font.pixelSize: 1.1 * Theme.lead
            font.weight: Font.Bold
            text: strip.message
            Accessible.ignored: true
        }
    }
}
