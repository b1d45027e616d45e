import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HangDoi

// That the link holds; and, out of the way, the close of the day.
Rectangle {
    id: foot

    required property var close

    implicitHeight: 11 * Theme.unit
    color: Theme.greenGround

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 4 * Theme.unit
        anchors.rightMargin: 4 * Theme.unit
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
            color: Theme.green
            font.weight: Font.DemiBold
            text: qsTrId("counter.connected")
        }

        T.Button {
            id: closing

            objectName: "closeButton"
            implicitHeight: foot.height
            implicitWidth: implicitContentWidth
            focusPolicy: Qt.TabFocus
            text: qsTrId(foot.close.label_id)
            visible: foot.close.possible
            Accessible.name: text + ", " + foot.close.key
            Accessible.role: Accessible.Button
            onClicked: foot.close.press()

            contentItem: Row {
                spacing: 2 * Theme.unit

                BodyText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.green
                    font.underline: closing.visualFocus
                    font.weight: Font.DemiBold
                    text: closing.text
                    Accessible.ignored: true
                }

                KeyCap {
                    anchors.verticalCenter: parent.verticalCenter
                    ink: Theme.green
                    text: foot.close.key
                    Accessible.ignored: true
                }
            }
        }
    }

    KeyPress {
        pressed: foot.close
    }
}
