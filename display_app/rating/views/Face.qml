import QtQuick
import QtQuick.Shapes
import HangDoi

// A face between 1, wholly content, and -1. All are of one colour: it is the mouth and the brows that differ, and none
// looks like the answer that is hoped for.
Item {
    id: face

    required property real mood
    property real size: 100
    property color ink: Theme.blue
    property color ground: Theme.sky
    readonly property bool laughs: mood > 0.9
    readonly property bool frowns: mood < -0.9

    implicitHeight: size
    implicitWidth: size
    Accessible.ignored: true

    Shape {
        height: 100
        preferredRendererType: Shape.CurveRenderer
        scale: face.size / 100
        transformOrigin: Item.TopLeft
        width: 100

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: face.ground
            strokeColor: face.ink
            strokeWidth: 5

            PathSvg {
                path: "M50 5 A45 45 0 1 1 49.9 5 Z"
            }
        }

        ShapePath {
            fillColor: face.ink
            strokeWidth: -1

            PathSvg {
                path: "M34 36 A5.5 6.5 0 1 1 33.9 36 Z M66 36 A5.5 6.5 0 1 1 65.9 36 Z"
            }
        }

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: face.laughs ? face.ink : "transparent"
            joinStyle: ShapePath.RoundJoin
            startX: 27
            startY: face.laughs ? 58 : 68 - 8 * face.mood
            strokeColor: face.ink
            strokeWidth: 5

            PathQuad {
                controlX: 50
                controlY: face.laughs ? 92 : 68 + 22 * face.mood
                x: 73
                y: face.laughs ? 58 : 68 - 8 * face.mood
            }

            PathLine {
                x: face.laughs ? 27 : 73
                y: face.laughs ? 58 : 68 - 8 * face.mood
            }
        }

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: face.frowns ? face.ink : "transparent"
            strokeWidth: 4.5

            PathSvg {
                path: "M24 24 L41 31 M76 24 L59 31"
            }
        }
    }
}
