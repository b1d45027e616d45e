"""The code of an appointment as it is typed on the screen's own keys."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk_app.scans import AppointmentRead
from kiosk_app.view_models.visit import Visit
from queue_protocol.appointment_code import LENGTH, SIGNS


class Appointment(QObject):
    """What was typed so far; forgotten as soon as another screen is shown."""

    changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._code = ""
        visit.changed.connect(self._look)

    @Property(list, constant=True)
    def keys(self) -> list[str]:
        """The signs that codes are made of."""
        return list(SIGNS)

    @Property(list, notify=changed)
    def signs(self) -> list[str]:
        """One for each place of a code; empty where none was typed yet."""
        return list(self._code) + [""] * (LENGTH - len(self._code))

    @Property(bool, notify=changed)
    def is_complete(self) -> bool:
        """Whether all places are filled."""
        return len(self._code) == LENGTH

    @Property(bool, notify=changed)
    def is_empty(self) -> bool:
        """Whether nothing was typed yet."""
        return not self._code

    @Slot(str)
    def type(self, sign: str) -> None:
        """A key was touched."""
        self._become(self._code + sign if sign in SIGNS and len(self._code) < LENGTH else self._code)

    @Slot()
    def erase(self) -> None:
        """The last sign was wrong."""
        self._become(self._code[:-1])

    @Slot()
    def check_in(self) -> None:
        """The code is typed."""
        if len(self._code) == LENGTH:
            self._visit.present(AppointmentRead(self._code))

    def _become(self, code: str) -> None:
        self._code = code
        self._visit.touch()
        self.changed.emit()

    @Slot()
    def _look(self) -> None:
        if self._code and self._visit.property("screen") not in {"appointment", "wait"}:
            self._code = ""
            self.changed.emit()
