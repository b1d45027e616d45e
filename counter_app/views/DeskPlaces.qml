import QtQuick
import HangDoi

// Where a slip comes out; a centre with many kiosks scrolls.
Flickable {
    id: places

    required property string name
    required property list<var> options

    signal chosen(string code)

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: list.implicitHeight

    DeskOptions {
        id: list

        width: places.width
        name: places.name
        options: places.options
        onChosen: code => places.chosen(code)
    }
}
