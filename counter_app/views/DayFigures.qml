pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// What this counter has done today.
ColumnLayout {
    id: figures

    required property var day

    spacing: 2 * Theme.unit

    BodyText {
        color: Theme.mute
        font.weight: Font.Bold
        text: qsTrId("counter.day")
    }

    GridLayout {
        columnSpacing: 2 * Theme.unit
        columns: 2
        rowSpacing: 2 * Theme.unit
        uniformCellWidths: true
        visible: figures.day.known

        Repeater {
            model: [[figures.day.served, "counter.day_served"], [figures.day.missed, "counter.day_missed"], [figures.day.mean_wait, "counter.day_wait"], [figures.day.mean_service, "counter.day_service"]]

            Rectangle {
                id: figure

                required property var modelData

                Layout.fillWidth: true
                color: Theme.sky
                implicitHeight: 20 * Theme.unit
                radius: Theme.smallRadius

                Column {
                    anchors.centerIn: parent

                    ClockText {
                        anchors.horizontalCenter: parent.horizontalCenter
                        color: Theme.blue
                        font.pixelSize: Theme.title
                        font.weight: Font.Bold
                        text: figure.modelData[0] < 0 ? "–" : figure.modelData[0]
                    }

                    BodyText {
                        horizontalAlignment: Text.AlignHCenter
                        text: qsTrId(figure.modelData[1])
                        width: figure.width - 2 * Theme.unit
                    }
                }
            }
        }
    }

    Item {
        Layout.fillHeight: true
    }
}
