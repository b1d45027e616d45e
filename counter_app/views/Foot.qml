import QtQuick
import QtQuick.Layouts
import HangDoi

// Who works here, and that the link holds; and, out of the way, logging out and the close of the day.
Rectangle {
    id: foot

    required property var close
    required property var attendance
    required property var deskTicket
    readonly property string clerk: attendance.content.clerk

    implicitHeight: rows.implicitHeight
    color: Theme.greenGround

    ColumnLayout {
        id: rows

        anchors.left: parent.left
        anchors.leftMargin: 4 * Theme.unit
        anchors.right: parent.right
        anchors.rightMargin: 4 * Theme.unit
        spacing: 0

        RowLayout {
            spacing: 2 * Theme.unit

            BodyText {
                objectName: "clerkName"
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: 1
                text: foot.clerk === "" ? qsTrId("counter.nobody_logged_in") : foot.clerk
                wrapMode: Text.NoWrap
            }

            FootButton {
                objectName: "logOutButton"
                text: qsTrId("counter.log_out")
                visible: foot.clerk !== ""
                onClicked: foot.attendance.leave()
            }

            FootButton {
                objectName: "openLogInButton"
                text: qsTrId("counter.log_in")
                visible: foot.clerk === ""
                onClicked: foot.attendance.open()
            }
        }

        Rectangle {
            Layout.fillWidth: true
            color: Theme.line
            implicitHeight: 1
        }

        RowLayout {
            spacing: 2 * Theme.unit

            Rectangle {
                color: Theme.green
                implicitHeight: 2 * Theme.unit
                implicitWidth: 2 * Theme.unit
                radius: Theme.unit
            }

            BodyText {
                objectName: "linkState"
                Layout.fillWidth: true
                Layout.minimumHeight: 11 * Theme.unit
                color: Theme.green
                font.weight: Font.DemiBold
                text: qsTrId("counter.connected")
            }

            FootButton {
                objectName: "deskTicketButton"
                keyCap: foot.deskTicket.key
                text: qsTrId("counter.desk.open")
                onClicked: foot.deskTicket.press()
            }

            FootButton {
                objectName: "closeButton"
                keyCap: foot.close.key
                text: qsTrId(foot.close.label_id)
                visible: foot.close.possible
                onClicked: foot.close.press()
            }
        }
    }

    KeyPress {
        pressed: foot.close
    }

    KeyPress {
        pressed: foot.deskTicket
    }
}
