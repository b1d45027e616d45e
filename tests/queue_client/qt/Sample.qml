import QtQuick
import HangDoi

Window {
    required property string greeting

    objectName: "sample"
    color: Theme.paper
    title: qsTrId("client.refused") + greeting
}
