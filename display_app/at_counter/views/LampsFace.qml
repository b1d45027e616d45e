import QtQuick

// The display as lamps: whole ones, each of the same size, and round where there is room for it.
Item {
    id: face

    required property string call
    required property var content // as display_app.at_counter.matrix.MatrixShown
    property real breath: 0

    objectName: "lamps"
    Accessible.name: content.said
    Accessible.role: Accessible.Graphic
    onCallChanged: breathing.restart()

    Breathing {
        id: breathing

        breather: face
        objectName: "breathing"
    }

    Item {
        anchors.centerIn: parent
        width: face.content.columns * face.content.pitch
        height: face.content.rows * face.content.pitch

        Image {
            anchors.fill: parent
            cache: false
            retainWhileLoading: true // such pictures are read on another thread: nothing goes dark meanwhile
            smooth: false
            source: face.content.words
        }

        Image {
            anchors.fill: parent
            cache: false
            opacity: 1 - 0.7 * face.breath
            retainWhileLoading: true
            smooth: false
            source: face.content.figure
        }

        Image {
            anchors.fill: parent
            cache: false
            fillMode: Image.Tile
            horizontalAlignment: Image.AlignLeft
            retainWhileLoading: true
            source: face.content.mask
            verticalAlignment: Image.AlignTop
        }
    }
}
