import QtQuick
import HangDoi

// That somebody goes with priority, and why; a long reason ends in dots where there is no more room.
Rectangle {
    id: mark

    property alias text: words.text
    property real maximumWidth: implicitWidth

    implicitHeight: words.implicitHeight + Theme.unit
    implicitWidth: words.implicitWidth + 6 * Theme.unit
    width: Math.min(implicitWidth, maximumWidth)
    radius: height / 2
    color: Theme.amberGround
    border.color: Theme.amberLine
    border.width: Theme.border
    Accessible.name: text
    Accessible.role: Accessible.StaticText

    BodyText {
        id: words

        anchors.centerIn: parent
        elide: Text.ElideRight
        font.weight: Font.DemiBold
        maximumLineCount: 1
        width: Math.min(implicitWidth, mark.maximumWidth - 6 * Theme.unit)
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
