import QtQuick
import QtQuick.Layouts
import HangDoi

// Who is called or served here, or what the counter does instead. The frame of a call breathes.
Item {
    id: present

    required property var content
    required property real least
    readonly property bool anybody: content.ticket !== ""
    readonly property bool calling: content.standing === "calling"
    readonly property string call: content.call
    property real breath: 0

    objectName: "present"
    Accessible.name: content.ticket
    Accessible.role: Accessible.AlertMessage
    onCallChanged: breathing.restart()

    Breathing {
        id: breathing

        breather: present
        objectName: "breathing"
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: (2.5 - 1.5 * present.breath) * Theme.unit
        border.color: Theme.amber
        border.width: (1 + present.breath) * Theme.unit
        color: Theme.hall
        radius: Theme.largeRadius
        visible: present.calling
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 5 * Theme.unit
        spacing: 0

        Item {
            Layout.fillHeight: true
            visible: !present.anybody
        }

        RowLayout {
            spacing: 2 * Theme.unit

            Item {
                Layout.fillWidth: true
            }

            Icon {
                color: words.color
                name: present.content.standing === "calling" ? "bell" : present.content.standing === "serving" ? "people" : present.content.standing === "paused" ? "pause" : present.content.standing === "closed" ? "close" : "check"
                size: 1.1 * words.font.pixelSize
            }

            BodyText {
                id: words

                objectName: "standing"
                color: present.calling ? Theme.amber : Theme.white
                font.pixelSize: Math.max(present.least + 3, present.anybody ? 1.2 * Theme.heading : 1.5 * Theme.title)
                font.weight: Font.Bold
                text: qsTrId("at_counter." + present.content.standing)
                wrapMode: Text.NoWrap
            }

            Item {
                Layout.fillWidth: true
            }
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.pale
            font.pixelSize: Math.max(present.least, present.anybody ? Theme.body : Theme.heading)
            horizontalAlignment: Text.AlignHCenter
            text: qsTrId("at_counter." + present.content.standing + "_second")
            visible: present.content.second !== ""
        }

        NumberText {
            objectName: "ticketNumber"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: 1 // it fits into what is left
            color: present.calling ? Theme.amber : Theme.white
            font.pixelSize: 1.2 * Theme.hero
            fontSizeMode: Text.Fit
            minimumPixelSize: 12
            horizontalAlignment: Text.AlignHCenter
            scale: 1 + 0.04 * present.breath
            text: present.content.ticket
            visible: present.anybody
        }

        BodyText {
            objectName: "hint"
            Layout.fillWidth: true
            Layout.topMargin: present.anybody ? 0 : 4 * Theme.unit
            color: Theme.white
            font.pixelSize: Math.max(present.least, Theme.heading)
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: present.content.last ? qsTrId("at_counter.last") : present.content.call_number > 1 ? qsTrId("at_counter.recall").arg(present.content.call_number) : present.anybody ? "" : present.content.standing === "paused" && present.content.reason !== "" ? present.content.reason : qsTrId("at_counter." + present.content.standing + "_hint")
            visible: text !== ""
        }

        BodyText {
            objectName: "hintSecond"
            Layout.fillWidth: true
            color: Theme.pale
            font.pixelSize: Math.max(present.least - 1, Theme.lead)
            horizontalAlignment: Text.AlignHCenter
            text: present.content.reason_second
            visible: text !== "" && present.content.standing === "paused"
        }

        Item {
            Layout.fillHeight: true
            visible: !present.anybody
        }
    }
}
