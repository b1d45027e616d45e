pragma ComponentBehavior: Bound

import QtQuick
import HangDoi

// One of the things beside the main one; where it can do nothing now, resting on it says why.
Item {
    id: side

    required property var button
    property real padding: 2.5 * Theme.unit
    property alias buttonHeight: action.implicitHeight

    implicitHeight: action.implicitHeight
    implicitWidth: action.implicitWidth
    z: resting.hovered ? 1 : 0 // what it says lies over the buttons below

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

    Loader {
        active: resting.hovered && side.button.why !== "" && !side.button.deaf
        sourceComponent: reason
        width: side.width
        y: side.height
        z: 1
    }

    Component {
        id: reason

        Rectangle {
            color: Theme.navy
            implicitHeight: words.implicitHeight + 2 * Theme.unit
            radius: Theme.smallRadius / 2

            BodyText {
                id: words

                anchors.left: parent.left
                anchors.margins: 2 * Theme.unit
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.white
                font.pixelSize: Theme.caption
                objectName: "whyNot"
                text: side.button.why === "" ? "" : qsTrId(side.button.why)
            }
        }
    }
}
