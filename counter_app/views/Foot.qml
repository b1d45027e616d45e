import QtQuick
import QtQuick.Layouts
import HangDoi

// Who works here, and that the link holds; and, out of the way, everything that has no button of its own.
Rectangle {
    id: foot

    required property var actions
    required property var attendance
    required property bool compact
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
            spacing: 3 * Theme.unit
            visible: !foot.compact

            FootButton {
                objectName: "chooseButton"
                visible: !Theme.largeText
                keyCap: foot.actions.choose.key
                text: qsTrId(foot.actions.choose.label_id)
                onClicked: foot.actions.choose.press()
            }

            Item {
                Layout.fillWidth: true
            }

            FootButton {
                objectName: "menuButton"
                keyCap: foot.actions.menu.key
                text: qsTrId(foot.actions.menu.label_id)
                onClicked: foot.actions.menu.press()
            }
        }

        Rectangle {
            Layout.fillWidth: true
            color: Theme.line
            implicitHeight: 1
            visible: !foot.compact
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
                Layout.minimumHeight: 10 * Theme.unit
                color: Theme.green
                font.weight: Font.DemiBold
                text: qsTrId("counter.connected")
                wrapMode: Text.NoWrap
            }

            BodyText {
                objectName: "clerkName"
                Layout.fillWidth: true
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignRight
                text: foot.clerk === "" ? qsTrId("counter.nobody_logged_in") : foot.clerk
                wrapMode: Text.NoWrap
            }

            FootButton {
                objectName: "logOutButton"
                text: qsTrId("counter.log_out")
                visible: foot.clerk !== "" && !foot.compact
                onClicked: foot.attendance.leave()
            }

            FootButton {
                objectName: "openLogInButton"
                text: qsTrId("counter.log_in")
                visible: foot.clerk === "" && !foot.compact
                onClicked: foot.attendance.open()
            }

            FootButton {
                keyCap: foot.actions.menu.key
                text: qsTrId(foot.actions.menu.label_id)
                visible: foot.compact
                onClicked: foot.actions.menu.press()
            }
        }
    }
}
