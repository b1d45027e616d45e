pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HangDoi

// The end of the kiosk's log, newest last, to be read out on the telephone.
ColumnLayout {
    id: root

    required property var menu

    spacing: 3 * Theme.unit

    ListView {
        id: log

        Layout.fillHeight: true
        Layout.fillWidth: true
        clip: true
        model: root.menu.lines
        objectName: "logLines"
        spacing: Theme.unit

        delegate: BodyText {
            required property string modelData

            font.pixelSize: 20 * Theme.textScale
            text: modelData
            width: log.width
            wrapMode: Text.Wrap
        }

        onCountChanged: positionViewAtEnd()
    }

    BodyText {
        Layout.fillWidth: true
        color: Theme.mute
        text: qsTrId("kiosk.service.no_log")
        visible: log.count === 0
    }

    SecondaryButton {
        Layout.fillWidth: true
        objectName: "backToMenu"
        text: qsTrId("kiosk.service.back")
        onClicked: root.menu.show_menu()
    }
}
