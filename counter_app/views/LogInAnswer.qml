import QtQuick
import QtQuick.Layouts
import HangDoi

// What the server says of a log-in: red where it is refused, blue where it asks whether the take-over is meant.
Rectangle {
    id: answer

    required property var content
    readonly property color ink: content.calm ? Theme.blue : Theme.red

    implicitHeight: words.implicitHeight + 4 * Theme.unit
    color: content.calm ? Theme.sky : Theme.redGround
    radius: Theme.smallRadius
    visible: content.message !== ""
    Accessible.name: content.message
    Accessible.role: Accessible.AlertMessage

    ColumnLayout {
        id: words

        anchors.left: parent.left
        anchors.margins: 3 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0

        BodyText {
            objectName: "logInMessage"
            Layout.fillWidth: true
            color: answer.ink
            font.pixelSize: Theme.lead
            font.weight: Font.DemiBold
            text: answer.content.message
            Accessible.ignored: true
        }

        BodyText {
            objectName: "logInCode"
            Layout.fillWidth: true
            color: answer.ink
            font.pixelSize: Theme.caption
            text: answer.content.code
            Accessible.ignored: true
        }
    }
}
