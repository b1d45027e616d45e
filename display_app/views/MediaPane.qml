import QtQuick

// The pictures and films of the display's folder, or the notices where there are none.
Item {
    id: pane

    required property var media
    required property var notices

    NoticeCard {
        anchors.fill: parent
        content: pane.notices
        visible: pane.media.content.picture === ""
    }

    Image {
        objectName: "picture"
        anchors.fill: parent
        asynchronous: !pane.media.content.is_film
        autoTransform: true
        cache: false
        fillMode: Image.PreserveAspectFit
        retainWhileLoading: true
        source: pane.media.content.picture
        sourceSize: pane.media.content.is_film ? undefined : Qt.size(width, height)
        visible: pane.media.content.picture !== ""
        onStatusChanged: status === Image.Error && pane.media.skip("")
    }
}
