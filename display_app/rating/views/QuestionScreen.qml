pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// One question with its answers, and the way out.
Rectangle {
    id: question

    required property var answers
    required property var content
    required property var panel
    required property bool tall
    readonly property bool first: content.screen === "level"
    readonly property bool short: height < 560
    readonly property bool why: content.screen === "reason"

    color: Theme.paper

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 3 * Theme.unit
        spacing: 2 * Theme.unit

        RowLayout {
            Layout.fillWidth: true

            BodyText {
                objectName: "about"
                Layout.fillWidth: true
                color: Theme.mute
                font.weight: Font.DemiBold
                text: qsTrId("rating.about").arg(question.content.ticket).arg(question.content.counter)
            }

            BodyText {
                color: Theme.mute
                font.weight: Font.DemiBold
                text: question.content.step > 0 ? qsTrId("rating.step").arg(question.content.step).arg(question.content.steps) : ""
            }
        }

        BodyText {
            objectName: "question"
            Layout.fillWidth: true
            font.pixelSize: 1.15 * Theme.heading
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            text: question.first ? qsTrId("rating.question") : question.why ? qsTrId("rating.why") : qsTrId("rating.criterion").arg(question.content.about)
        }

        BodyText {
            Layout.fillWidth: true
            Layout.topMargin: -2 * Theme.unit
            color: Theme.mute
            horizontalAlignment: Text.AlignHCenter
            text: question.first ? qsTrId("rating.question_second") : question.why ? qsTrId("rating.why_second") : qsTrId("rating.criterion_second").arg(question.content.about_second)
            visible: question.content.second !== "" && !question.short
        }

        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            columnSpacing: 2 * Theme.unit
            columns: question.why ? Math.ceil(question.answers.length / (question.tall ? 6 : 2)) : question.tall ? 1 : question.answers.length
            rowSpacing: 2 * Theme.unit
            uniformCellHeights: true
            uniformCellWidths: true

            Repeater {
                model: question.answers

                AnswerButton {
                    required property var modelData

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    answer: modelData
                    face: !question.why
                    flat: question.tall
                    objectName: "answer-" + modelData.code
                    onClicked: question.panel.answer(modelData.code)
                }
            }
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.mute
            font.pixelSize: Theme.caption
            horizontalAlignment: Text.AlignHCenter
            text: qsTrId("rating.note")
            visible: question.first
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: 2 * Theme.unit

            SecondaryButton {
                Layout.minimumWidth: Theme.target
                objectName: "skip"
                font.pixelSize: Theme.body
                text: question.first ? qsTrId("rating.decline") : qsTrId("rating.skip")
                onClicked: question.panel.skip()
            }

            Item {
                Layout.fillWidth: true
            }

            SecondaryButton {
                Layout.minimumWidth: Theme.target
                objectName: "moreTime"
                edge: Theme.amberLine
                font.pixelSize: Theme.body
                ground: Theme.amberGround
                iconName: "clock"
                text: qsTrId("rating.more_time").arg(question.content.seconds_left)
                visible: question.content.seconds_left > 0
                onClicked: question.panel.stay()
            }

            SecondaryButton {
                Layout.minimumWidth: Theme.target
                objectName: "finish"
                font.pixelSize: Theme.body
                text: qsTrId("rating.finish")
                visible: !question.first && question.content.seconds_left === 0
                onClicked: question.panel.finish()
            }
        }
    }
}
