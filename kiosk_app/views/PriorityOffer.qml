import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HangDoi

// Asks who should be called earlier; once somebody has said so, it is the way back.
T.AbstractButton {
    id: root

    required property var visit
    required property var priority
    readonly property bool declared: priority.chosen !== ""

    enabled: visit.serves
    focusPolicy: Qt.TabFocus
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: 4 * Theme.unit
    objectName: "priorityOffer"
    padding: 1.25 * Theme.unit
    rightPadding: 4 * Theme.unit
    visible: priority.classes.length > 0
    Accessible.name: heading.text
    Accessible.role: Accessible.Button
    onClicked: declared ? visit.choose_priority("") : visit.ask_priority()

    background: Rectangle {
        border.color: Theme.amberLine
        border.width: Theme.border
        color: root.down ? Theme.amber : Theme.amberGround
        radius: Theme.radius

        FocusFrame {
            shown: root.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: 4 * Theme.unit

        Icon {
            color: Theme.amberInk
            name: root.declared ? "close" : "id-card"
            size: 64 * Theme.scale
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            BodyText {
                id: heading

                Layout.fillWidth: true
                Accessible.ignored: true
                font.weight: Font.DemiBold
                text: root.declared ? qsTrId("kiosk.priority.drop") : qsTrId("kiosk.priority.offer")
            }

            BodyText {
                Layout.fillWidth: true
                Accessible.ignored: true
                lineHeight: 1.36 * font.pixelSize
                elide: Text.ElideRight
                font.pixelSize: Theme.caption
                maximumLineCount: 5
                text: root.declared ? qsTrId("kiosk.priority.declared").arg(root.priority.chosen) : root.priority.summary
            }
        }
    }
}
