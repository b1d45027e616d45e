pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// The papers to bring, one below the other. Many are set smaller; what still has no room is moved by a finger.
Card {
    id: root

    required property var procedure
    readonly property real letters: procedure.documents.join("").length + 30 * procedure.documents.length
    readonly property real fittingSize: 0.8 * Math.sqrt(list.width * list.height / Math.max(1, letters))
    readonly property real size: Math.max(22 * Theme.textScale, Math.min(38 * Theme.textScale, fittingSize))

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 4 * Theme.unit
        spacing: Theme.unit

        BodyText {
            Layout.fillWidth: true
            font.pixelSize: Theme.lead
            font.weight: Font.Bold
            text: qsTrId("kiosk.procedure.documents")
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.mute
            objectName: "noDocuments"
            text: qsTrId("kiosk.procedure.no_documents")
            visible: root.procedure.documents.length === 0
        }

        ListView {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            interactive: contentHeight > height
            model: root.procedure.documents
            objectName: "documents"
            spacing: Theme.unit

            delegate: RowLayout {
                id: paper

                required property string modelData
                required property int index

                spacing: 2 * Theme.unit
                width: list.width - 3 * Theme.unit

                BodyText {
                    Layout.alignment: Qt.AlignTop
                    color: Theme.blue
                    font.pixelSize: root.size
                    font.weight: Font.Bold
                    text: (paper.index + 1) + "."
                    wrapMode: Text.NoWrap
                }

                BodyText {
                    Layout.fillWidth: true
                    font.pixelSize: root.size
                    objectName: "document"
                    text: paper.modelData
                }
            }

            Rectangle {
                color: Theme.blue
                height: parent.height * list.visibleArea.heightRatio
                radius: width / 2
                visible: list.interactive
                width: Theme.unit
                x: parent.width - width
                y: parent.height * list.visibleArea.yPosition
            }
        }
    }
}
