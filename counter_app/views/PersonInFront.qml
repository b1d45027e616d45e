import QtQuick
import QtQuick.Layouts
import HangDoi

// The person in front of the counter. It keeps its height whoever comes, so that no button moves under a finger.
Rectangle {
    id: front

    required property var content
    required property var counter
    required property bool compact
    required property var visit
    readonly property bool occupied: content.state !== ""

    implicitHeight: (compact ? 44 : 64) * (Theme.largeText ? 1.22 : 1) * Theme.unit
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
                room: width
                size: (front.compact ? 1 : 1.3) * Theme.figure
                text: front.content.number
            }

            PersonTimer {
                brief: front.compact
                content: front.content
            }
        }

        BodyText {
            objectName: "personService"
            Layout.fillWidth: true
            elide: Text.ElideRight
            font.pixelSize: Theme.lead
            maximumLineCount: front.compact ? 1 : 2
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
                readonly property string waited: qsTrId(front.content.waited_too_long ? "counter.waited_too_long" : "counter.waited", front.content.waited_minutes)

                objectName: "personWaited"
                color: Theme.mute
                elide: Text.ElideRight
                lineHeight: font.pixelSize * 1.35
                maximumLineCount: front.compact ? 1 : 2
                width: parent.width
                font.pixelSize: Theme.lead
                text: (front.content.waited_too_long ? "⚠ " : "") + (front.content.reason === "" ? waited : waited + " · " + front.content.reason)
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: 2 * Theme.unit
            visible: !front.compact

            BodyText {
                readonly property string before: front.visit.earlier > 0 ? qsTrId("counter.stops_before", front.visit.earlier) : ""
                readonly property string after: front.visit.next_service === "" ? "" : qsTrId("counter.then").arg(front.visit.next_service)

                objectName: "personVisit"
                Layout.maximumWidth: front.visit.dossiers.length > 0 ? front.width * 0.45 : front.width
                color: Theme.blue
                elide: Text.ElideRight
                font.weight: Font.DemiBold
                text: [before, after].filter(words => words !== "").join(" · ")
                visible: text !== ""
                wrapMode: Text.NoWrap
            }

            DossierLine {
                Layout.fillWidth: true
                dossiers: front.visit.dossiers.slice(-1)
            }
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
