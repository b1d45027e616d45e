"""What the server tells of the person in front beside the snapshot, and of the day, asked anew as it changes."""

from PySide6.QtCore import QObject, Signal, Slot

from queue_client.qt.link import Link
from queue_client.session import Phase
from queue_protocol.commands import LookAtCounter
from queue_protocol.events import DossierNoted
from queue_protocol.frames import EventFrame, Reply
from queue_protocol.results import CounterDetail
from queue_protocol.state import Counter


class Detail(QObject):
    """Keeps the newest `CounterDetail`; asks one question at a time."""

    changed = Signal()

    def __init__(self, link: Link, *, parent: QObject) -> None:
        super().__init__(parent)
        self.value: CounterDetail | None = None
        self.with_day = False
        self._link = link
        self._asked_of: tuple[object, ...] | None = None
        self._pending: str | None = None
        link.replied.connect(self._replied)
        link.happened.connect(self._happened)
        link.phase_changed.connect(self._phase_changed)

    def of(self, counter: Counter) -> CounterDetail | None:
        """What is known of whoever is in front of the counter now; None while nothing is."""
        value, front = self.value, counter.ticket
        if value is None or value.counter != counter.number:
            return None
        return value if value.ticket_id == (front.id if front else None) else None

    def follow(self, counter: Counter) -> None:
        """Ask where there is something to know that was not asked for."""
        front = counter.ticket
        about = (counter.number, front and (front.id, front.leg, front.state), self.with_day)
        if about == self._asked_of or self._pending is not None or self._link.phase is not Phase.LIVE:
            return
        self._asked_of = about
        if front is not None or self.with_day:
            self._pending = self._link.submit(LookAtCounter(counter=counter.number, with_day=self.with_day))

    @Slot(str, object)
    def _replied(self, command_id: str, reply: Reply) -> None:
        if command_id != self._pending:
            return
        self._pending = None
        if isinstance(reply.result, CounterDetail):
            self.value = reply.result
        self.changed.emit()

    @Slot(object)
    def _happened(self, frame: EventFrame) -> None:
        if isinstance(frame.event, DossierNoted):
            self._asked_of = None
            self.changed.emit()

    @Slot()
    def _phase_changed(self) -> None:
        if self._link.phase is Phase.OFFLINE and self._pending is not None:
            self._link.forget(self._pending)
            self._pending, self._asked_of = None, None
