import QtQuick
import QtQuick.Templates as T
import HangDoi

// A service, whose number a touch takes, or a procedure, whose page a touch opens: also while it gives no numbers.
T.AbstractButton {
    id: root

    required property var found
    required property var visit
    readonly property bool isService: found.is_service ?? false
    readonly property bool isOpen: found.is_open ?? false
    readonly property bool asked: isService && visit.asking !== "" && visit.asking === found.code
    readonly property string name: found.name ?? ""
    readonly property string line: asked ? qsTrId("kiosk.card.asked") : found.line ?? ""
    readonly property real smallest: 20 * Theme.textScale
    readonly property real nameRoom: availableHeight - lineText.height
    readonly property real fittingSize: 0.86 * Math.sqrt(texts.width * nameRoom / Math.max(1, name.length))

    bottomPadding: Theme.unit
    enabled: visit.serves && (isOpen || !isService)
    focusPolicy: Qt.TabFocus
    leftPadding: 3 * Theme.unit
    objectName: (isService ? "found-service-" : "found-procedure-") + (found.code ?? "")
    rightPadding: 3 * Theme.unit
    topPadding: Theme.unit
    Accessible.description: isService ? "" : qsTrId("kiosk.search.details")
    Accessible.name: name + ", " + line
    Accessible.role: Accessible.Button
    onClicked: isService ? visit.take_number(found.code) : visit.open_procedure(found.code)

    background: Rectangle {
        border.color: root.down || root.asked ? Theme.blue : Theme.line
        border.width: Theme.border
        color: !root.enabled ? Theme.offGround : root.down || root.asked ? Theme.sky : Theme.white
        radius: Theme.radius

        FocusFrame {
            shown: root.visualFocus
        }
    }
    contentItem: Item {
        Badge {
            id: badge

            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
            off: !root.isOpen
            size: 84 * Theme.scale
            text: root.found.prefix ?? ""
        }

        Column {
            id: texts

            anchors.left: badge.right
            anchors.leftMargin: 2.5 * Theme.unit
            anchors.right: details.left
            anchors.rightMargin: 2 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter

            BodyText {
                Accessible.ignored: true
                color: root.enabled ? Theme.ink : Theme.offInk
                elide: Text.ElideRight
                font.pixelSize: Math.max(root.smallest, Math.min(30 * Theme.textScale, root.fittingSize))
                lineHeight: 1.36 * font.pixelSize
                maximumLineCount: Math.max(1, Math.floor(root.nameRoom / lineHeight))
                objectName: "foundName"
                text: root.found.marked ?? ""
                textFormat: Text.StyledText
                width: texts.width
            }

            BodyText {
                id: lineText

                Accessible.ignored: true
                color: root.enabled ? Theme.mute : Theme.offInk
                elide: Text.ElideRight
                font.pixelSize: 24 * Theme.textScale
                font.weight: Font.DemiBold
                lineHeight: 1.36 * font.pixelSize
                maximumLineCount: root.isOpen ? 1 : 2
                objectName: "foundLine"
                text: root.line
                width: texts.width
            }
        }

        BodyText {
            id: details

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
            color: Theme.blue
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            text: "›"
            visible: !root.isService
            width: root.isService ? 0 : 4 * Theme.unit
        }
    }
}
