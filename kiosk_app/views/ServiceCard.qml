import QtQuick
import QtQuick.Templates as T
import HangDoi

// One service: its letter, its name, whose it is, and how many wait.
T.AbstractButton {
    id: root

    required property string prefix
    required property string name
    required property string department
    required property int waiting
    required property bool wide
    required property bool asked
    readonly property real nameRoom: availableHeight - waitingLine.height
    // A long name is set smaller rather than cut: a letter takes about 0.52 by 1.36 of its size, and lines end early.
    readonly property real fittingSize: 0.95 * Math.sqrt(texts.width * nameRoom / Math.max(1, name.length))
    readonly property real largestSize: (wide ? 40 : 28) * Theme.textScale
    readonly property string line: asked ? qsTrId("kiosk.card.asked") : waiting > 0 ? qsTrId("kiosk.card.waiting", waiting) : qsTrId("kiosk.card.nobody")

    bottomPadding: 1.5 * Theme.unit
    focusPolicy: Qt.TabFocus
    leftPadding: (wide ? 5 : 3) * Theme.unit
    rightPadding: 2.5 * Theme.unit
    topPadding: 1.5 * Theme.unit
    Accessible.name: name + ", " + line
    Accessible.role: Accessible.Button

    background: Rectangle {
        border.color: root.visualFocus ? Theme.amberLine : root.down || root.asked ? Theme.blue : Theme.line
        border.width: Theme.border
        color: !root.enabled ? Theme.offGround : root.down || root.asked ? Theme.sky : Theme.white
        radius: Theme.radius
    }
    contentItem: Item {
        Badge {
            id: badge

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            off: !root.enabled
            size: (root.wide ? 108 : 84) * Theme.scale
            text: root.prefix
        }

        Column {
            id: texts

            anchors.left: badge.right
            anchors.leftMargin: (root.wide ? 4 : 2.5) * Theme.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            BodyText {
                id: nameText

                Accessible.ignored: true
                color: root.enabled ? Theme.ink : Theme.offInk
                elide: Text.ElideRight
                font.pixelSize: Math.max(20 * Theme.textScale, Math.min(root.largestSize, root.fittingSize))
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
                visible: text !== "" && spare >= 1
                width: texts.width
            }

            BodyText {
                id: waitingLine

                Accessible.ignored: true
                color: root.asked ? Theme.blue : root.waiting > 0 ? Theme.ink : Theme.mute
                font.pixelSize: root.wide ? Theme.lead : 26 * Theme.textScale
                font.weight: root.asked || root.waiting > 0 ? Font.DemiBold : Font.Normal
                text: root.line
                width: texts.width
                wrapMode: Text.NoWrap
            }
        }
    }
}
