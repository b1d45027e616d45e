pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models

// The panes of the layout, each what its name says.
Item {
    id: panes

    required property var hall

    Repeater {
        model: panes.hall.panes.content.areas

        delegate: DelegateChooser {
            role: "pane"

            DelegateChoice {
                roleValue: "header"

                Pane {
                    required property var modelData

                    area: modelData

                    HallHeader {
                        anchors.fill: parent
                        header: panes.hall.header
                        tall: panes.hall.tall
                        voice: panes.hall.voice.content
                    }
                }
            }

            DelegateChoice {
                roleValue: "newest"

                Pane {
                    required property var modelData

                    area: modelData

                    NewestCall {
                        anchors.fill: parent
                        content: panes.hall.newest.content
                        numberSize: parent.area.font
                        visible: panes.hall.anybody
                    }

                    NobodyYet {
                        anchors.fill: parent
                        note: panes.hall.foot.content.note
                        visible: !panes.hall.anybody
                    }
                }
            }

            DelegateChoice {
                roleValue: "calls"

                Pane {
                    required property var modelData
                    readonly property bool isAlone: !panes.hall.panes.content.has_newest

                    area: modelData

                    LastCalls {
                        anchors.fill: parent
                        area: parent.area
                        content: panes.hall.last.content
                        visible: panes.hall.anybody || !parent.isAlone
                    }

                    NobodyYet {
                        anchors.fill: parent
                        note: panes.hall.foot.content.note
                        visible: !panes.hall.anybody && parent.isAlone
                    }
                }
            }

            DelegateChoice {
                roleValue: "waiting"

                Pane {
                    required property var modelData

                    area: modelData

                    WaitingServices {
                        anchors.fill: parent
                        area: parent.area
                        content: panes.hall.waiting.content
                    }
                }
            }

            DelegateChoice {
                roleValue: "notices"

                Pane {
                    required property var modelData

                    area: modelData

                    NoticeCard {
                        anchors.fill: parent
                        content: panes.hall.notices.content
                    }
                }
            }

            DelegateChoice {
                roleValue: "ticker"

                Pane {
                    required property var modelData

                    area: modelData

                    Ticker {
                        anchors.fill: parent
                        content: panes.hall.notices.content
                        moves: parent.area.moves
                    }
                }
            }

            DelegateChoice {
                roleValue: "media"

                Pane {
                    required property var modelData

                    area: modelData

                    MediaPane {
                        anchors.fill: parent
                        media: panes.hall.media
                        notices: panes.hall.notices.content
                    }
                }
            }

            DelegateChoice {
                roleValue: "foot"

                Pane {
                    required property var modelData

                    area: modelData

                    Foot {
                        anchors.fill: parent
                        content: panes.hall.foot.content
                        visible: panes.hall.link.standing === "live"
                    }
                }
            }
        }
    }
}
