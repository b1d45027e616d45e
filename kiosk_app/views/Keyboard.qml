pragma ComponentBehavior: Bound

import QtQuick
import HangDoi

// Letters in three rows, below them what else can be done. Keys are as large as ten of them in a row may be.
Column {
    id: root

    required property var search
    readonly property real gap: Theme.unit
    readonly property real keyWidth: (width - 9 * gap) / 10
    readonly property real keyHeight: 116 * Theme.scale

    spacing: gap

    Repeater {
        model: root.search.keys

        Row {
            id: row

            required property var modelData
            required property int index

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: root.gap

            Repeater {
                model: row.modelData

                Key {
                    required property string modelData

                    height: root.keyHeight
                    objectName: "key-" + modelData
                    text: modelData.toUpperCase()
                    width: root.keyWidth
                    onClicked: root.search.press(modelData)
                }
            }

            Key {
                drawing: "backspace"
                height: root.keyHeight
                objectName: "keyDelete"
                text: qsTrId("kiosk.search.delete")
                visible: row.index === root.search.keys.length - 1
                width: 2 * root.keyWidth + root.gap
                onClicked: root.search.delete()
            }
        }
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.gap

        Key {
            enabled: root.search.query !== ""
            height: root.keyHeight
            objectName: "keyClear"
            text: qsTrId("kiosk.search.clear")
            width: 3 * root.keyWidth + 2 * root.gap
            onClicked: root.search.clear()
        }

        Key {
            height: root.keyHeight
            objectName: "keySpace"
            text: qsTrId("kiosk.search.space")
            width: 7 * root.keyWidth + 6 * root.gap
            onClicked: root.search.press(" ")
        }
    }
}
