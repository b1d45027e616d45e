import QtQuick
import QtQuick.Layouts
import HangDoi

// Every shared control, on the grounds they are used on, with the tallest letters of the language.
Window {
    id: gallery

    property string sentence: "Ẳ Ẩ Ổ Ế Ữ Mời quý khách chờ trong giây lát, gặp cán bộ ở quầy"
    property string stale: qsTrId("client.update_client")
    property real scale: 1
    property bool highContrast: false
    property bool largeText: false

    width: 1080
    height: 1920
    color: Theme.paper
    visible: true
    onScaleChanged: Theme.scale = scale
    onHighContrastChanged: Theme.highContrast = highContrast
    onLargeTextChanged: Theme.largeText = largeText

    ColumnLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 5 * Theme.unit
        spacing: 3 * Theme.unit

        StaleBanner {
            Layout.fillWidth: true
            message: gallery.stale
        }

        BodyText {
            Layout.fillWidth: true
            font.pixelSize: Theme.title
            font.weight: Font.ExtraBold
            objectName: "title"
            text: gallery.sentence
        }

        BodyText {
            Layout.fillWidth: true
            color: Theme.mute
            objectName: "body"
            text: gallery.sentence + ". " + gallery.sentence + "."
        }

        Flow {
            Layout.fillWidth: true
            spacing: 2 * Theme.unit

            Pill {
                checked: true
                objectName: "pill"
                text: "Tất cả"
            }

            Pill {
                text: "Ổ khóa Ẩ"
            }

            Pill {
                mark: true
                text: "Ưu tiên · từ 75 tuổi"
            }

            Badge {
                text: "A"
            }

            Badge {
                off: true
                text: "AB"
            }

            KeyCap {
                text: "F10"
            }
        }

        PrimaryButton {
            Layout.fillWidth: true
            keyCap: "F9"
            objectName: "primary"
            text: "Xong, gọi tiếp"
        }

        RowLayout {
            spacing: 2 * Theme.unit

            SecondaryButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                keyCap: "F7"
                objectName: "secondary"
                text: "Vắng mặt"
            }

            SecondaryButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                enabled: false
                keyCap: "F10"
                text: "Tạm nghỉ"
            }
        }

        RowLayout {
            spacing: 2 * Theme.unit

            SecondaryButton {
                Layout.fillWidth: true
                text: "English"
            }

            SecondaryButton {
                Layout.fillWidth: true
                iconName: "printer"
                text: "In lại phiếu"
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: number.implicitHeight
            color: Theme.navy
            radius: Theme.largeRadius

            NumberText {
                id: number

                anchors.centerIn: parent
                width: parent.width - 8 * Theme.unit
                color: Theme.amber
                horizontalAlignment: Text.AlignHCenter
                objectName: "number"
                room: width
                size: Theme.hero
                text: "A1018"
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.preferredHeight: icons.implicitHeight + 6 * Theme.unit

            RowLayout {
                id: icons

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: 3 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter

                Repeater {
                    model: Object.keys(IconPaths.all)

                    Icon {
                        required property string modelData

                        Layout.alignment: Qt.AlignHCenter
                        name: modelData
                        size: 6 * Theme.unit
                    }
                }
            }
        }

        RowLayout {
            spacing: 4 * Theme.unit

            QrImage {
                description: "QR"
                objectName: "qr"
                rows: ["1110111", "1010101", "1110111", "0101010", "1110111", "1010001", "1110101"]
            }

            ClockText {
                font.pixelSize: Theme.figure
                objectName: "clock"
                text: "08:31:07"
            }
        }
    }
}
