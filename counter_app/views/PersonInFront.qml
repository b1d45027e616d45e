import QtQuick
import QtQuick.Layouts
import HangDoi

// The person in front of the counter. It keeps its height whoever comes, so that no button moves under a finger.
Rectangle {
    id: front

    required property var content
    required property var counter
    required property bool compact
    readonly property bool occupied: content.state !== ""

    implicitHeight: (compact ? 41 : 57) * Theme.unit
    color: Theme.sky

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.line
        height: Theme.border
    }

    NobodyInFront {
        anchors.left: parent.left
        anchors.margins: 4 * Theme.unit
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        counter: front.counter
        visible: !front.occupied
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.bottomMargin: 2 * Theme.unit
        anchors.leftMargin: 4 * Theme.unit
        anchors.rightMargin: 4 * Theme.unit
        anchors.topMargin: 2 * Theme.unit
        spacing: Theme.unit
        visible: front.occupied

        RowLayout {
            Layout.fillWidth: true
            spacing: 3 * Theme.unit

            NumberText {
                objectName: "personNumber"
                Layout.fillWidth: true
                Layout.preferredHeight: font.pixelSize * Theme.numberLineHeight
                font.pixelSize: (front.compact ? 1 : 1.3) * Theme.figure
                text: front.content.number
            }

            PersonTimer {
                content: front.content
            }
        }

        BodyText {
            objectName: "personService"
            Layout.fillWidth: true
            elide: Text.ElideRight
            font.pixelSize: Theme.lead
            maximumLineCount: front.compact ? 1 : 3
            text: front.content.service
        }

        Flow {
            Layout.fillWidth: true
            spacing: 2 * Theme.unit

            PriorityMark {
                objectName: "personPriority"
                maximumWidth: parent.width
                text: qsTrId("counter.priority").arg(front.content.priority)
                visible: front.content.priority !== ""
            }

            BodyText {
                readonly property string waited: qsTrId("counter.waited", front.content.waited_minutes)

                objectName: "personWaited"
                color: Theme.mute
                font.pixelSize: Theme.lead
                text: front.content.reason === "" ? waited : waited + " · " + front.content.reason
            }
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
