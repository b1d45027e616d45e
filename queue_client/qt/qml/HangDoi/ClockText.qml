pragma ComponentBehavior: Bound

import QtQuick

// A time that changes while one looks at it. The typeface has no digits of equal width, so each stands in a cell as
// wide as the widest: nothing around it moves from one second to the next.
Item {
    id: clock

    property string text: ""
    property color color: Theme.ink
    property alias font: metrics.font
    property int horizontalAlignment: Text.AlignLeft
    // The height is named because it tells of another font; a call, such as advanceWidth, tells of nothing.
    readonly property real digitWidth: metrics.height === 0 ? 0 : Math.max(...Array.from("0123456789", digit => metrics.advanceWidth(digit)))

    implicitWidth: cells.implicitWidth
    implicitHeight: metrics.height
    Accessible.name: text
    Accessible.role: Accessible.StaticText

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.heading
        font.weight: Font.Bold
    }

    Row {
        id: cells

        x: clock.horizontalAlignment === Text.AlignRight ? clock.width - width : clock.horizontalAlignment === Text.AlignHCenter ? (clock.width - width) / 2 : 0
        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: clock.text.length

            Text {
                required property int index

                width: /\d/.test(text) ? clock.digitWidth : implicitWidth
                color: clock.color
                font: clock.font
                horizontalAlignment: Text.AlignHCenter
                text: clock.text.charAt(index)
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}
