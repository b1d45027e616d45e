pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// For which service; beside it in which class, and where the slip comes out. One button gives the number.
RowLayout {
    id: choice

    required property var model
    required property var content

    spacing: 0

    Rectangle {
        Layout.fillHeight: true
        Layout.fillWidth: true
        color: Theme.white

        Flickable {
            id: scrolled

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: services.implicitHeight + 8 * Theme.unit

            ColumnLayout {
                id: services

                x: 4 * Theme.unit
                y: 4 * Theme.unit
                width: scrolled.width - 8 * Theme.unit
                spacing: 2 * Theme.unit

                DeskHead {
                    text: qsTrId("counter.desk.service")
                }

                DeskOptions {
                    Layout.fillWidth: true
                    name: "deskService"
                    options: choice.content.services
                    onChosen: code => choice.model.choose_service(code)
                }
            }
        }
    }

    Rectangle {
        Layout.fillHeight: true
        color: Theme.line
        implicitWidth: 1
    }

    ColumnLayout {
        Layout.fillHeight: true
        Layout.margins: 4 * Theme.unit
        Layout.maximumWidth: 0.43 * choice.width
        Layout.minimumWidth: 0.43 * choice.width
        spacing: 2 * Theme.unit

        DeskHead {
            text: qsTrId("counter.desk.priority")
        }

        Flow {
            Layout.fillWidth: true
            spacing: 1.5 * Theme.unit

            Repeater {
                model: choice.content.priorities.length

                delegate: Pill {
                    required property int index
                    readonly property var shown: choice.content.priorities[index] ?? ({
                            "code": "",
                            "name": "",
                            "name_id": "",
                            "is_chosen": false
                        })

                    objectName: "deskPriority-" + shown.code
                    checked: shown.is_chosen
                    text: shown.name_id === "" ? shown.name : qsTrId(shown.name_id)
                    onClicked: choice.model.choose_priority(shown.code)
                }
            }
        }

        DeskHead {
            Layout.topMargin: 2 * Theme.unit
            text: qsTrId("counter.desk.where")
        }

        DeskPlaces {
            Layout.fillHeight: true
            Layout.fillWidth: true
            name: "deskPlace"
            options: choice.content.places
            onChosen: code => choice.model.choose_place(code)
        }

        DeskRefusal {
            Layout.fillWidth: true
            content: choice.content
        }

        PrimaryButton {
            objectName: "deskIssue"
            Layout.fillWidth: true
            enabled: choice.content.may_issue
            keyCap: "Ctrl+↵"
            text: choice.content.is_sending ? qsTrId("counter.sending") : qsTrId("counter.desk.issue")
            onClicked: choice.model.issue()
        }
    }
}
