import QtQuick
import QtQuick.Layouts
import HangDoi

// The seconds until the next person is called by itself, and the one key that stops it.
Rectangle {
    id: strip

    required property var model
    readonly property int seconds: model.content.seconds

    objectName: "nextCall"
    color: Theme.amberGround
    implicitHeight: visible ? words.implicitHeight + 4 * Theme.unit : 0
    visible: seconds > 0

    RowLayout {
        id: words

        anchors.left: parent.left
        anchors.margins: 4 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.unit

        ClockText {
            objectName: "nextCallSeconds"
            color: Theme.ink
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            text: strip.seconds
        }

        BodyText {
            Layout.fillWidth: true
            font.pixelSize: Theme.lead
            font.weight: Font.DemiBold
            text: qsTrId("counter.next_call")
        }

        SecondaryButton {
            objectName: "stopNextCall"
            Layout.maximumWidth: 40 * Theme.unit
            keyCap: "Esc"
            text: qsTrId("counter.stop")
            onClicked: strip.model.stop()
        }
    }
}
