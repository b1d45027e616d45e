import QtQuick
import QtQuick.Shapes

// One of our few drawings, in one colour; `name` as in IconPaths. It says nothing that the text beside it does not.
Item {
    id: icon

    property string name: "check"
    property color color: Theme.ink
    property real size: 40 * Theme.scale

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Shape {
        width: 24
        height: 24
        scale: icon.size / 24
        transformOrigin: Item.TopLeft
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            strokeColor: icon.color
            strokeWidth: 2

            PathSvg {
                path: IconPaths.all[icon.name] ?? ""
            }
        }
    }
}
