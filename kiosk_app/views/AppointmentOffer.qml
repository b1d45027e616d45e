import HangDoi

// For whoever has an appointment and no scanner to show its code to.
SecondaryButton {
    id: root

    required property var visit

    enabled: visit.serves
    font.pixelSize: Theme.body
    leftPadding: 2 * Theme.unit
    objectName: "appointmentOffer"
    rightPadding: 2 * Theme.unit
    text: qsTrId("kiosk.appointment.offer")
    onClicked: visit.ask_appointment()
}
