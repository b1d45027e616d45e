import QtQuick
import QtQuick.Templates as T
import HangDoi

// One service: its letter, its name, whose it is, how many wait and how long; or why it gives no numbers.
T.AbstractButton {
    id: root

    required property string prefix
    required property string name
    required property string department
    required property int waiting
    required property string whyNot
    required property string wait
    required property bool wide
    required property bool asked
    readonly property bool off: whyNot !== ""
    readonly property string people: waiting < 0 ? "" : waiting > 0 ? qsTrId("kiosk.card.waiting", waiting) : qsTrId("kiosk.card.nobody")
    readonly property string line: off ? whyNot : asked ? qsTrId("kiosk.card.asked") : wait === "" ? people : people + (oneLine.advanceWidth > texts.width ? "\n" : " · ") + wait
    readonly property real gap: 0.75 * Theme.unit
    readonly property real smallest: 20 * Theme.textScale
    // A long name is set smaller rather than cut: a letter takes about 0.52 by 1.36 of its size, and lines end early.
    readonly property real nameRoom: Math.max(0, availableHeight - (off ? why.height + gap : waitingLine.height))
    readonly property real fittingSize: 0.88 * Math.sqrt(texts.width * nameRoom / Math.max(1, name.length))
    readonly property real largestSize: (wide ? 40 : 28) * Theme.textScale
    // A long reason too; when the service opens again is at its end.
    readonly property real leastName: 1.36 * smallest * Math.ceil(0.56 * smallest * name.length / Math.max(1, texts.width))
    readonly property real whyRoom: Math.max(0, availableHeight - gap - Math.max(badge.height, leastName))
    readonly property real whySize: Math.min((wide ? 32 : 26) * Theme.textScale, 0.9 * Math.sqrt(Math.max(0, availableWidth) * whyRoom / Math.max(1, whyNot.length)))

    bottomPadding: (off ? 1 : 1.5) * Theme.unit
    focusPolicy: Qt.TabFocus
    leftPadding: (wide ? 5 : 3) * Theme.unit
    rightPadding: 2.5 * Theme.unit
    topPadding: (off ? 1 : 1.5) * Theme.unit
    Accessible.name: line === "" ? name : name + ", " + line.replace("\n", ", ")
    Accessible.role: Accessible.Button

    background: Rectangle {
        border.color: root.down || root.asked ? Theme.blue : Theme.line
        // Without colours, a card that cannot be touched is one without an edge.
        border.width: root.enabled || !Theme.highContrast ? Theme.border : 0
        color: !root.enabled ? Theme.offGround : root.down || root.asked ? Theme.sky : Theme.white
        radius: Theme.radius

        FocusFrame {
            shown: root.visualFocus
        }
    }
    contentItem: Item {
        id: content

        readonly property real head: Math.max(badge.height, texts.height)
        readonly property real begin: (height - head - (root.off ? why.height + root.gap : 0)) / 2

        Badge {
            id: badge

            Accessible.ignored: true
            off: !root.enabled
            size: (root.wide ? 108 : 84) * Theme.scale
            text: root.prefix
            y: content.begin + (content.head - height) / 2
        }

        Column {
            id: texts

            anchors.left: badge.right
            anchors.leftMargin: (root.wide ? 4 : 2.5) * Theme.unit
            anchors.right: parent.right
            y: content.begin + (content.head - height) / 2

            BodyText {
                id: nameText

                Accessible.ignored: true
                color: root.enabled ? Theme.ink : Theme.offInk
                elide: Text.ElideRight
                font.pixelSize: Math.max(root.smallest, Math.min(root.largestSize, root.fittingSize))
                font.weight: Font.DemiBold
                lineHeight: 1.36 * font.pixelSize
                maximumLineCount: Math.max(1, Math.floor(root.nameRoom / lineHeight))
                objectName: "serviceName"
                text: root.name
                width: texts.width
            }

            BodyText {
                readonly property int spare: Math.floor((root.nameRoom - nameText.contentHeight) / lineHeight)

                Accessible.ignored: true
                color: Theme.mute
                elide: Text.ElideRight
                font.pixelSize: 22 * Theme.textScale
                lineHeight: 1.36 * font.pixelSize
                maximumLineCount: Math.max(1, Math.min(2, spare))
                text: root.department
                visible: text !== "" && spare >= 1 && !root.off
                width: texts.width
            }

            BodyText {
                id: waitingLine

                Accessible.ignored: true
                color: root.asked ? Theme.blue : root.waiting > 0 ? Theme.ink : Theme.mute
                font.pixelSize: root.wide ? Theme.lead : 26 * Theme.textScale
                font.weight: root.asked || root.waiting > 0 ? Font.DemiBold : Font.Normal
                objectName: "serviceWaiting"
                text: root.line
                visible: root.line !== "" && !root.off
                width: texts.width
                wrapMode: Text.NoWrap
            }
        }

        BodyText {
            id: why

            Accessible.ignored: true
            color: Theme.offInk
            elide: Text.ElideRight
            font.pixelSize: Math.max(root.smallest, root.whySize)
            lineHeight: 1.36 * font.pixelSize
            maximumLineCount: Math.max(3, Math.floor(root.whyRoom / lineHeight))
            objectName: "serviceWhyNot"
            text: root.whyNot
            visible: root.off
            width: parent.width
            y: content.begin + content.head + root.gap
        }
    }

    TextMetrics {
        id: oneLine

        font: waitingLine.font
        text: root.people + " · " + root.wait
    }
}
