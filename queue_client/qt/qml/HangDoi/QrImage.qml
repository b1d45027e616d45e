pragma ComponentBehavior: Bound

import QtQuick

// A QR code with its quiet zone. `rows` are its modules as text, "1" for dark, such as ["101", "010", "111"].
Rectangle {
    id: qr

    property list<string> rows: []
    property string description: ""
    readonly property real module: Math.max(1, Math.floor(Math.min(width, height) / (rows.length + 8)))

    implicitWidth: 240 * Theme.scale
    implicitHeight: implicitWidth
    color: "white"
    Accessible.name: description
    Accessible.role: Accessible.Graphic

    Column {
        anchors.centerIn: parent

        Repeater {
            model: qr.rows

            Row {
                id: line

                required property string modelData

                Repeater {
                    model: line.modelData.length

                    Rectangle {
                        required property int index

                        width: qr.module
                        height: qr.module
                        color: line.modelData.charAt(index) === "1" ? "black" : "white"
                    }
                }
            }
        }
    }
}
