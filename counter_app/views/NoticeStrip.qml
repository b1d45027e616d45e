import QtQuick
import QtQuick.Layouts
import HangDoi

// What came of a command where it is not plain from the panel; over the last rows of the line, for a few seconds.
Rectangle {
    id: strip

    required property var content
    readonly property string message: content.message_id === "" ? content.message : content.about_id === "" ? qsTrId(content.message_id) : qsTrId(content.message_id).arg((qsTrId(content.about_id) + " " + content.about).trim())
    readonly property color ink: content.trouble ? Theme.red : Theme.blue

    objectName: "notice"
    visible: message !== ""
    implicitHeight: visible ? words.implicitHeight + 4 * Theme.unit : 0
    color: content.trouble ? Theme.redGround : Theme.sky
    Accessible.name: message
    Accessible.role: Accessible.AlertMessage

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        color: strip.ink
        height: Theme.border
    }

    RowLayout {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 4 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.unit

        Icon {
            color: strip.ink
            name: strip.content.trouble ? "warning" : strip.content.held ? "clock" : "people"
            size: 6 * Theme.unit
        }

        ColumnLayout {
            spacing: 0

            BodyText {
                objectName: "noticeMessage"
                Layout.fillWidth: true
                color: strip.ink
                font.pixelSize: Theme.lead
                font.weight: Font.DemiBold
                text: strip.message
            }

            BodyText {
                objectName: "noticeCode"
                Layout.fillWidth: true
                color: strip.ink
                font.pixelSize: Theme.caption
                text: strip.content.code
                visible: text !== ""
            }
        }

        KeyCap {
            ink: strip.ink
            text: strip.content.held ? "Esc" : ""
        }
    }
}
