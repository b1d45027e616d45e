import QtQuick
import QtQuick.Layouts
import HangDoi

// One service: its letter and name, who waits for it, and how long; or that it gives no numbers now.
Rectangle {
    id: row

    required property var content
    readonly property real size: Math.min(0.36 * height, 0.03 * width)
    readonly property bool isOpen: content.state === "open"

    border.color: Theme.white
    border.width: Theme.highContrast ? Theme.border : 0
    color: Theme.row
    radius: Theme.smallRadius

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 2 * Theme.unit
        anchors.rightMargin: 2 * Theme.unit
        spacing: 2 * Theme.unit

        NumberText {
            Layout.preferredWidth: 1.8 * row.size
            color: Theme.amber
            room: width
            size: 1.5 * row.size
            text: row.content.prefix
        }

        BodyText {
            objectName: "serviceName"
            Layout.fillHeight: true
            Layout.fillWidth: true
            color: Theme.white
            elide: Text.ElideRight
            font.pixelSize: Math.min(row.size, 0.34 * row.height)
            font.weight: Font.Medium
            lineHeight: font.pixelSize * 1.3
            maximumLineCount: 2
            text: row.content.name
        }

        BodyText {
            objectName: "serviceWaiting"
            Layout.fillHeight: true
            Layout.preferredWidth: 4.8 * row.size
            color: Theme.white
            font.pixelSize: row.size
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignRight
            text: qsTrId("hall.people").arg(row.content.waiting)
            wrapMode: Text.NoWrap
        }

        BodyText {
            objectName: "serviceWait"
            Layout.fillHeight: true
            Layout.preferredWidth: 6.4 * row.size
            color: Theme.amber
            font.pixelSize: row.size
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignRight
            text: !row.isOpen ? qsTrId("hall.service_closed") : !row.content.known ? "" : row.content.high === 0 ? qsTrId("hall.no_wait") : qsTrId("hall.wait").arg(row.content.low).arg(row.content.high)
            wrapMode: Text.NoWrap
        }
    }
}
