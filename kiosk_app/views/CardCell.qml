import QtQuick
import HangDoi

// One place of the grid: a heading where the service's code is empty, a card otherwise.
Item {
    id: root

    required property string code
    required property string prefix
    required property string name
    required property string department
    required property int waiting
    required property bool is_open
    required property string why_not
    required property string wait
    required property string heading
    required property int grid_column
    required property int grid_row
    required property int headings_above
    required property var visit
    required property bool wideCard
    required property real cellWidth
    required property real cellHeight
    required property real fullWidth
    required property real headingHeight

    BodyText {
        color: Theme.mute
        elide: Text.ElideRight
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
        height: root.headingHeight
        text: root.heading
        visible: root.code === ""
        width: root.fullWidth
        wrapMode: Text.NoWrap
    }

    ServiceCard {
        asked: root.visit.asking !== "" && root.visit.asking === root.code
        department: root.department
        enabled: root.visit.serves && root.is_open
        height: root.cellHeight
        name: root.name
        objectName: "service-" + root.code
        prefix: root.prefix
        visible: root.code !== ""
        wait: root.wait
        waiting: root.waiting
        whyNot: root.why_not
        wide: root.wideCard
        width: root.cellWidth
        onClicked: root.visit.take_number(root.code)
    }
}
