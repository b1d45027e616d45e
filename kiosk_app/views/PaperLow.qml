import QtQuick
import QtQuick.Layouts
import HangDoi

// A quiet word to staff in the header: have a new roll at hand. Slips still come out.
RowLayout {
    id: root

    required property var paper

    objectName: "paperLow"
    spacing: Theme.unit
    visible: paper.low
    Accessible.name: words.text
    Accessible.role: Accessible.StaticText

    Icon {
        color: Theme.pale
        name: "printer"
        size: 32 * Theme.scale
    }

    BodyText {
        id: words

        Accessible.ignored: true
        color: Theme.pale
        font.pixelSize: Theme.caption
        text: qsTrId("kiosk.paper.low")
        wrapMode: Text.NoWrap
    }
}
