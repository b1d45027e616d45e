import QtQuick
import QtQuick.Layouts
import HangDoi

// Which counter this is, and who is served there: beside each other, or one above the other on a tall screen.
Item {
    id: face

    required property var content // as display_app.at_counter.flow.CounterShown
    required property var link
    required property bool tall
    readonly property real least: 14 // pixels: under this size letters cannot be read from a step away
    readonly property bool small: Math.min(width, height) < 420

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            columnSpacing: 0
            columns: face.tall ? 1 : 2
            rowSpacing: 0

            CounterPlate {
                Layout.fillHeight: !face.tall
                Layout.fillWidth: face.tall
                Layout.preferredHeight: face.tall ? 0.3 * face.height : -1
                Layout.preferredWidth: face.tall ? -1 : 0.32 * face.width
                closed: face.content.standing === "closed"
                least: face.least
                number: face.content.number
                second: face.content.second !== ""
            }

            Present {
                Layout.fillHeight: true
                Layout.fillWidth: true
                content: face.content
                least: face.least
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: words.implicitHeight + 4 * Theme.unit
            color: Theme.hallHeader
            visible: face.content.services !== ""

            ColumnLayout {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: 5 * Theme.unit
                anchors.right: parent.right
                anchors.rightMargin: 5 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                spacing: 0

                BodyText {
                    objectName: "services"
                    Layout.fillWidth: true
                    color: Theme.white
                    elide: Text.ElideRight
                    font.pixelSize: Math.max(face.least + 1, 1.1 * Theme.lead)
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignHCenter
                    maximumLineCount: face.small ? 1 : 2
                    text: face.content.services
                }

                BodyText {
                    objectName: "servicesSecond"
                    Layout.fillWidth: true
                    color: Theme.pale
                    elide: Text.ElideRight
                    font.pixelSize: Math.max(face.least - 1, Theme.body)
                    horizontalAlignment: Text.AlignHCenter
                    maximumLineCount: 1
                    text: face.content.services_second
                    visible: text !== ""
                }
            }
        }

        StaleBanner {
            Layout.fillWidth: true
            font.pixelSize: Math.max(face.least, Theme.body)
            message: face.link.standing === "stale" ? qsTrId("at_counter.stale").arg(face.link.since) : ""
        }
    }
}
