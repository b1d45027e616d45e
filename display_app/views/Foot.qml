import QtQuick
import QtQuick.Layouts
import HangDoi

// How many wait in which area, and which counters are open; each in short where there is no room for all of it.
Rectangle {
    id: foot

    required property var content
    readonly property bool detailed: areas.implicitWidth <= waiting.width && content.areas.length > 1

    implicitHeight: 9.5 * Theme.unit
    color: Theme.amber

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 6 * Theme.unit
        anchors.rightMargin: 6 * Theme.unit
        spacing: 6 * Theme.unit

        Item {
            id: waiting

            Layout.fillHeight: true
            Layout.fillWidth: true

            Row {
                id: areas

                anchors.verticalCenter: parent.verticalCenter
                spacing: 5 * Theme.unit
                visible: foot.detailed

                FootText {
                    text: qsTrId("hall.waiting")
                }

                Repeater {
                    model: foot.content.areas

                    FootText {
                        required property var modelData

                        text: qsTrId("hall.waiting_in").arg(modelData.name).arg(modelData.waiting)
                    }
                }
            }

            FootText {
                objectName: "waitingInAll"
                anchors.verticalCenter: parent.verticalCenter
                text: qsTrId("hall.waiting_in_all").arg(foot.content.waiting)
                visible: !foot.detailed
            }
        }

        FootText {
            readonly property string inShort: qsTrId("hall.open_count").arg(foot.content.open_count).arg(foot.content.counters)
            readonly property string inFull: qsTrId("hall.open_counters").arg(foot.content.open_counters)

            objectName: "openCounters"
            text: foot.content.open_count === 0 ? qsTrId("hall.none_open") : inFull.length > 48 ? inShort : inFull
        }
    }
}
