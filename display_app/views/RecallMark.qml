import QtQuick
import HangDoi

// That this is not the first call, in words.
Rectangle {
    id: mark

    required property int callNumber
    required property real size

    implicitHeight: words.implicitHeight + 0.1 * size
    implicitWidth: words.implicitWidth + 1.1 * size
    border.color: Theme.amberLine
    border.width: Theme.border
    color: Theme.amberGround
    radius: height / 2

    BodyText {
        id: words

        objectName: "newestRecall"
        anchors.centerIn: parent
        font.pixelSize: mark.size
        font.weight: Font.Bold
        text: qsTrId("hall.recall").arg(mark.callNumber)
        wrapMode: Text.NoWrap
    }
}
