import QtQuick
import QtQuick.Templates as T
import HangDoi

// Something out of the way at the foot: words alone, and the key that does the same where there is one.
T.Button {
    id: button

    property string keyCap: ""

    implicitHeight: 11 * Theme.unit
    implicitWidth: implicitContentWidth
    focusPolicy: Qt.TabFocus
    Accessible.name: keyCap === "" ? text : text + ", " + keyCap
    Accessible.role: Accessible.Button

    contentItem: Row {
        spacing: 2 * Theme.unit

        BodyText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.green
            font.underline: button.visualFocus
            font.weight: Font.DemiBold
            text: button.text
            Accessible.ignored: true
        }

        KeyCap {
            anchors.verticalCenter: parent.verticalCenter
            ink: Theme.green
            text: button.keyCap
            Accessible.ignored: true
        }
    }
}
