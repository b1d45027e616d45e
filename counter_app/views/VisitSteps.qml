pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// The stops of the visit, those behind and those ahead, and the dossiers that were noted.
ColumnLayout {
    id: steps

    required property var visit

    spacing: Theme.unit

    BodyText {
        color: Theme.mute
        font.weight: Font.Bold
        text: qsTrId("counter.visit")
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.mute
        text: qsTrId("counter.visit_none")
        visible: steps.visit.stops.length === 0
    }

    Repeater {
        model: steps.visit.stops

        RowLayout {
            id: step

            required property var modelData
            readonly property string stay: modelData.is_present ? qsTrId("counter.step_here") : modelData.served < 0 ? "" : qsTrId("counter.step_served", modelData.served)
            readonly property string wait: modelData.waited < 0 ? "" : qsTrId("counter.step_waited", modelData.waited)

            spacing: 2 * Theme.unit

            Icon {
                color: step.modelData.is_ahead ? Theme.mute : Theme.blue
                name: step.modelData.is_ahead ? "clock" : step.modelData.is_present ? "people" : "check"
                size: 4 * Theme.unit
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                BodyText {
                    Layout.fillWidth: true
                    elide: Text.ElideRight
                    font.weight: step.modelData.is_present ? Font.Bold : Font.Normal
                    lineHeight: font.pixelSize * 1.35
                    text: (step.modelData.counter > 0 ? qsTrId("counter.title").arg(step.modelData.counter) + " · " : "") + step.modelData.service
                    wrapMode: Text.NoWrap
                }

                BodyText {
                    Layout.fillWidth: true
                    color: Theme.mute
                    elide: Text.ElideRight
                    font.pixelSize: Theme.caption
                    lineHeight: font.pixelSize * 1.35
                    text: step.modelData.is_ahead ? qsTrId("counter.step_ahead") : [step.modelData.at, step.wait, step.stay].filter(words => words !== "").join(" · ")
                    wrapMode: Text.NoWrap
                }
            }
        }
    }

    DossierLine {
        Layout.fillWidth: true
        dossiers: steps.visit.dossiers
    }

    Item {
        Layout.fillHeight: true
    }
}
