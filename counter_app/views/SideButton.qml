import QtQuick
import QtQuick.Templates as T
import HangDoi

// One of the things beside the main one; where it can do nothing now, resting on it says why.
Item {
    id: side

    required property var button
    property real padding: 2.5 * Theme.unit
    property alias buttonHeight: action.implicitHeight

    implicitHeight: action.implicitHeight
    implicitWidth: action.implicitWidth

    SecondaryButton {
        id: action

        objectName: side.button.object_name
        anchors.fill: parent
        enabled: side.button.possible
        keyCap: side.button.key
        leftPadding: side.padding
        rightPadding: side.padding
        text: qsTrId(side.button.label_id)
        onClicked: side.button.press()
    }

    HoverHandler {
        id: resting
    }

    TapHandler {
        enabled: !side.button.possible
        onTapped: side.button.press()
    }

    T.Popup {
        id: reason

        closePolicy: T.Popup.NoAutoClose
        padding: 2 * Theme.unit
        visible: resting.hovered && side.button.why !== "" && !side.button.deaf
        width: Math.min(side.width, implicitWidth)
        y: side.height
        z: 1

        background: Rectangle {
            color: Theme.navy
            radius: Theme.smallRadius / 2
        }
        contentItem: BodyText {
            color: Theme.white
            font.pixelSize: Theme.caption
            text: side.button.why === "" ? "" : qsTrId(side.button.why)
        }
    }
}
