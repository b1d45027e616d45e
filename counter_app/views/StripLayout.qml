pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// All of it in one row above or below the clerk's own program.
Rectangle {
    id: strip

    required property var panel
    readonly property var person: panel.person.content
    readonly property bool occupied: person.state !== ""
    readonly property var said: panel.notice.content
    readonly property bool speaks: said.message !== "" || said.message_id !== "" || panel.link.standing === "stale" || panel.next_call.content.seconds > 0 || (panel.sending.content.counter > 0 && !occupied)

    color: Theme.white

    Rectangle {
        color: Theme.line
        height: Theme.border
        width: parent.width
        y: strip.panel.looks.shape === "top" ? parent.height - height : 0
    }

    RowLayout {
        anchors.fill: parent
        spacing: 2 * Theme.unit

        Rectangle {
            Layout.fillHeight: true
            Layout.preferredWidth: 30 * Theme.unit
            color: Theme.navy

            Column {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.unit

                BodyText {
                    color: Theme.white
                    font.pixelSize: Theme.heading
                    font.weight: Font.Bold
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTrId("counter.title").arg(strip.panel.header.content.counter)
                    width: parent.width
                }

                BodyText {
                    color: Theme.pale
                    elide: Text.ElideRight
                    font.pixelSize: Theme.caption
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTrId(strip.panel.header.content.since_id).arg(strip.panel.header.content.since)
                    width: parent.width
                    wrapMode: Text.NoWrap
                }
            }
        }

        NumberText {
            objectName: "personNumber"
            Layout.preferredWidth: 42 * Theme.unit
            Layout.leftMargin: 2 * Theme.unit
            room: width
            text: strip.person.number
            visible: strip.occupied
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.minimumWidth: 60 * Theme.unit
            Layout.preferredWidth: 100 * Theme.unit
            spacing: 0
            visible: !strip.speaks

            BodyText {
                objectName: "personService"
                Layout.fillWidth: true
                elide: Text.ElideRight
                font.pixelSize: Theme.lead
                font.weight: Font.DemiBold
                text: strip.occupied ? strip.person.service : qsTrId(strip.panel.header.content.nobody_id)
                wrapMode: Text.NoWrap
            }

            BodyText {
                readonly property string waited: qsTrId("counter.waited", strip.person.waited_minutes)

                objectName: "personWaited"
                Layout.fillWidth: true
                color: Theme.mute
                elide: Text.ElideRight
                text: (strip.person.priority === "" ? "" : qsTrId("counter.priority").arg(strip.person.priority) + " · ") + (strip.person.reason === "" ? waited : waited + " · " + strip.person.reason)
                visible: strip.occupied
                wrapMode: Text.NoWrap
            }
        }

        Strips {
            Layout.fillWidth: true
            Layout.preferredWidth: 100 * Theme.unit
            panel: strip.panel
            visible: strip.speaks
        }

        PersonTimer {
            brief: false
            content: strip.person
            visible: strip.occupied
        }

        MainButton {
            Layout.preferredWidth: 66 * Theme.unit
            button: strip.panel.actions.main
            implicitHeight: 17 * Theme.unit
        }

        GridLayout {
            columnSpacing: Theme.unit
            columns: 3
            rowSpacing: Theme.unit
            uniformCellWidths: true

            Repeater {
                model: strip.panel.actions.side

                SideButton {
                    required property var modelData

                    Layout.preferredWidth: 38 * Theme.unit
                    button: modelData
                    buttonHeight: 8.5 * Theme.unit
                    padding: 1.5 * Theme.unit
                }
            }
        }

        ColumnLayout {
            Layout.rightMargin: 2 * Theme.unit
            spacing: 0

            BodyText {
                objectName: "lineTitle"
                color: Theme.mute
                font.weight: Font.Bold
                text: strip.panel.line.content.people === 0 ? qsTrId("counter.line_empty") : qsTrId("counter.line_short", strip.panel.line.content.people)
                wrapMode: Text.NoWrap
            }

            FootButton {
                objectName: "menuButton"
                keyCap: strip.panel.actions.menu.key
                text: qsTrId(strip.panel.actions.menu.label_id)
                onClicked: strip.panel.actions.menu.press()
            }
        }
    }
}
