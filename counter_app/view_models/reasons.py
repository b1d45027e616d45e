"""Why the person in front was picked: told once, with the call, and kept for as long as she is in front."""

from PySide6.QtCore import QObject, Signal, Slot

from queue_client.qt.link import Link
from queue_protocol.base import Text, in_language
from queue_protocol.events import TicketCalled
from queue_protocol.frames import EventFrame, Reply
from queue_protocol.results import Called
from queue_protocol.state import Ticket


class Reasons(QObject):
    """Hears calls from the live feed, and from the reply where an outage has swallowed the event."""

    changed = Signal()

    def __init__(self, link: Link, *, parent: QObject) -> None:
        super().__init__(parent)
        self._by_counter: dict[int, tuple[int, Text]] = {}
        link.happened.connect(self._happened)
        link.replied.connect(self._replied)

    def of(self, ticket: Ticket | None, *, language: str) -> str:
        """Why that person was picked; empty where it was not heard."""
        if ticket is None or ticket.counter is None:
            return ""
        ident, reason = self._by_counter.get(ticket.counter, (0, {}))
        return in_language(reason, language) if ident == ticket.id else ""

    @Slot(object)
    def _happened(self, frame: EventFrame) -> None:
        if isinstance(frame.event, TicketCalled):
            self._keep(frame.event.ticket, frame.event.reason)

    @Slot(str, object)
    def _replied(self, _command_id: str, reply: Reply) -> None:
        if isinstance(reply.result, Called):
            self._keep(reply.result.ticket, reply.result.reason)

    def _keep(self, ticket: Ticket, reason: Text) -> None:
        if ticket.counter is not None:
            self._by_counter[ticket.counter] = (ticket.id, reason)
            self.changed.emit()
