import QtQuick
import HangDoi

// A service's letter and how many wait for it.
Rectangle {
    id: count

    required property var modelData

    implicitHeight: 5 * Theme.unit
    implicitWidth: words.implicitWidth + 3 * Theme.unit
    radius: Theme.smallRadius / 2
    color: Theme.sky
    Accessible.name: qsTrId("counter.service_waiting").arg(modelData.name).arg(modelData.waiting)
    Accessible.role: Accessible.StaticText

    Row {
        id: words

        anchors.centerIn: parent
        spacing: 1.5 * Theme.unit

        BodyText {
            color: Theme.blue
            font.weight: Font.Bold
            text: count.modelData.prefix
            Accessible.ignored: true
        }

        BodyText {
            color: Theme.ink
            text: count.modelData.waiting
            Accessible.ignored: true
        }
    }
}
