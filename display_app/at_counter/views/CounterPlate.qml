import QtQuick
import QtQuick.Layouts
import HangDoi

// The number of the counter, as on a sign over it.
Rectangle {
    id: plate

    required property bool closed
    required property real least
    required property int number
    required property bool second

    color: closed ? Theme.off : Theme.row

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 3 * Theme.unit
        spacing: 0

        BodyText {
            Layout.fillWidth: true
            color: Theme.white
            font.pixelSize: Math.max(plate.least + 4, Theme.title)
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            text: qsTrId("at_counter.counter")
        }

        NumberText {
            objectName: "counterNumber"
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: 1 // it fits into what is left
            color: Theme.white
            font.pixelSize: 1.2 * Theme.hero
            fontSizeMode: Text.Fit
            minimumPixelSize: 12
            horizontalAlignment: Text.AlignHCenter
            text: plate.number
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.white
            font.pixelSize: Math.max(plate.least, Theme.lead)
            horizontalAlignment: Text.AlignHCenter
            text: qsTrId("at_counter.counter_second")
            visible: plate.second
        }
    }
}
