import QtQuick
import HangDoi

// One notice, as large as it has room for.
Rectangle {
    id: card

    required property var content

    border.color: Theme.amberLine
    border.width: Theme.border
    color: Theme.amberGround
    radius: Theme.largeRadius
    visible: content.text !== ""

    BodyText {
        objectName: "noticeTitle"
        anchors.left: parent.left
        anchors.leftMargin: 4 * Theme.unit
        anchors.top: parent.top
        anchors.topMargin: 2 * Theme.unit
        color: Theme.amberInk
        font.pixelSize: Theme.lead
        font.weight: Font.Bold
        text: card.content.pages > 1 ? qsTrId("hall.notice_of").arg(card.content.page).arg(card.content.pages) : qsTrId("hall.notice")
    }

    FittedText {
        objectName: "notice"
        anchors.fill: parent
        anchors.bottomMargin: 3 * Theme.unit
        anchors.leftMargin: 4 * Theme.unit
        anchors.rightMargin: 4 * Theme.unit
        anchors.topMargin: 9 * Theme.unit
        font.pixelSize: 1.2 * Theme.title
        font.weight: Font.DemiBold
        text: card.content.text
    }
}
