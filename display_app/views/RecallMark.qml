import QtQuick
import HangDoi

// That this is not the first call, in words.
Rectangle {
    id: mark

    required property int callNumber

    implicitHeight: words.implicitHeight + 1.5 * Theme.unit
    implicitWidth: words.implicitWidth + 6 * Theme.unit
    border.color: Theme.amberLine
    border.width: Theme.border
    color: Theme.amberGround
    radius: height / 2

    BodyText {
        id: words

        objectName: "newestRecall"
        anchors.centerIn: parent
        font.pixelSize: Theme.heading
        font.weight: Font.Bold
        text: qsTrId("hall.recall").arg(mark.callNumber)
        wrapMode: Text.NoWrap
    }
}
