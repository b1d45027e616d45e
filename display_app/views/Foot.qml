pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// How many wait in which area, and which counters are open; each in short where there is no room for all of it.
Rectangle {
    id: foot

    required property var content
    readonly property real size: Math.min(0.39 * height, 0.03 * width)
    readonly property bool detailed: areas.implicitWidth <= waiting.width && content.areas.length > 1

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
                    font.pixelSize: foot.size
                    text: qsTrId("hall.waiting")
                }

                Repeater {
                    model: foot.content.areas

                    FootText {
                        font.pixelSize: foot.size
                        required property var modelData

                        text: qsTrId("hall.waiting_in").arg(modelData.name).arg(modelData.waiting)
                    }
                }
            }

            FootText {
                font.pixelSize: foot.size
                objectName: "waitingInAll"
                anchors.verticalCenter: parent.verticalCenter
                text: qsTrId("hall.waiting_in_all").arg(foot.content.waiting)
                visible: !foot.detailed
            }
        }

        FootText {
            font.pixelSize: foot.size
            readonly property string inShort: qsTrId("hall.open_count").arg(foot.content.open_count).arg(foot.content.counters)
            readonly property string inFull: qsTrId("hall.open_counters").arg(foot.content.open_counters)

            objectName: "openCounters"
            text: foot.content.open_count === 0 ? qsTrId("hall.none_open") : inFull.length > 48 || foot.width < 28 * foot.size ? inShort : inFull
        }
    }
}
