pragma ComponentBehavior: Bound

import QtQuick
import HangDoi

// The codes of dossiers that were noted; one of an unknown form says so.
Flow {
    id: noted

    required property var dossiers

    objectName: "dossiers"
    spacing: 1.5 * Theme.unit
    visible: dossiers.length > 0

    Repeater {
        model: noted.dossiers

        Rectangle {
            id: code

            required property var modelData

            border.color: Theme.line
            border.width: Theme.border
            color: Theme.white
            implicitHeight: words.implicitHeight + Theme.unit
            implicitWidth: Math.min(words.implicitWidth + 3 * Theme.unit, noted.width)
            radius: Theme.smallRadius / 2

            BodyText {
                id: words

                anchors.centerIn: parent
                elide: Text.ElideMiddle
                font.pixelSize: Theme.caption
                text: code.modelData.recognised ? code.modelData.text : qsTrId("counter.dossier_unrecognised").arg(code.modelData.text)
                width: Math.min(implicitWidth, noted.width - 3 * Theme.unit)
                wrapMode: Text.NoWrap
            }
        }
    }
}
