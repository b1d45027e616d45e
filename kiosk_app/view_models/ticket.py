"""The number that fills the screen, and how its slip is getting on."""

from PySide6.QtCore import Property, QObject, Signal, Slot, qtTrId

from kiosk_app.effects import Ticket as Given
from kiosk_app.effects import Trouble
from kiosk_app.offline.numbers import OfflineNumber
from kiosk_app.refusals import is_ordinary
from kiosk_app.view_models.face import Face, face
from kiosk_app.view_models.language import Language
from kiosk_app.view_models.places import counters_said
from kiosk_app.view_models.qr import modules
from kiosk_app.view_models.visit import Visit
from queue_client.qt.link import Link
from queue_protocol.base import in_language


class Ticket(QObject):
    """What the ticket screen and the apology screen say."""

    changed = Signal()
    progressed = Signal()

    def __init__(self, link: Link, language: Language, visit: Visit) -> None:
        super().__init__()
        self._link = link
        self._language = language
        self._visit = visit
        self._ticket: Given | None = None
        self._qr: list[str] = []
        self._face = Face()
        visit.changed.connect(self._look)
        language.changed.connect(self._reword)

    @Property(str, notify=changed)
    def number(self) -> str:
        """As A018."""
        return self._ticket.number if self._ticket else ""

    @Property(str, notify=changed)
    def service(self) -> str:
        """The service's name."""
        return self._face.service

    @Property(str, notify=changed)
    def place(self) -> str:
        """As "Khu A – tầng 1 · quầy 4 và 5"; what is not known is left out."""
        return " · ".join(part for part in (self._face.area, self._counters()) if part)

    @Property(int, notify=changed)
    def people_ahead(self) -> int:
        """How many are before this person; 0 also where nobody knows."""
        return (self._ticket.people_ahead or 0) if self._ticket else 0

    @Property(bool, notify=changed)
    def offline(self) -> bool:
        """Whether the kiosk gave it without its server, which alone knows how many are ahead."""
        return isinstance(self._ticket, OfflineNumber)

    @Property(str, notify=changed)
    def wait(self) -> str:
        """Minutes, as 15–25; empty while the server cannot tell."""
        return self._face.wait

    @Property(bool, notify=changed)
    def has_priority(self) -> bool:
        """Whether the number goes first; why is nobody else's business, and screens are seen by many."""
        return self._ticket is not None and self._ticket.priority is not None

    @Property(str, notify=changed)
    def note(self) -> str:
        """The centre's word about its numbers, such as "valid today only"."""
        return self._face.note

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What else this person should know, such as that the card could not be read; mostly empty."""
        return self._face.notice

    @Property(list, notify=changed)
    def qr(self) -> list[str]:
        """The modules of the code that follows the ticket on a phone."""
        return self._qr

    @Property(bool, notify=progressed)
    def printing(self) -> bool:
        """Whether the slip is still in the printer."""
        return self._visit.flow.printing

    @Property(str, notify=progressed)
    def trouble(self) -> str:
        """Why there is no slip, as effects.Trouble; empty if there is one."""
        return self._visit.flow.trouble or ""

    @Property(str, notify=progressed)
    def excuse(self) -> str:
        """The same as a sentence for the person."""
        trouble = self._visit.flow.trouble
        if trouble is Trouble.NO_PRINTER and isinstance(self._ticket, OfflineNumber):
            trouble = Trouble.FAILED  # there is no code to keep the number by
        return qtTrId(f"kiosk.trouble.{trouble}") if trouble else ""

    @Property(str, notify=progressed)
    def apology(self) -> str:
        """The server's reason for giving no number."""
        error = self._visit.flow.error
        return in_language(error.message, self._language.code) if error else ""

    @Property(bool, notify=progressed)
    def is_ordinary_refusal(self) -> bool:
        """Whether that is a rule of the centre, and nothing that somebody has to look after."""
        error = self._visit.flow.error
        return error is not None and is_ordinary(error)

    @Property(str, notify=progressed)
    def apology_code(self) -> str:
        """Its code, for whoever looks after the kiosk; empty where nobody has to."""
        error = self._visit.flow.error
        return error.code if error and not is_ordinary(error) else ""

    def _counters(self) -> str:
        return counters_said(self._face.counters, self._face.counter_count)

    @Slot()
    def _look(self) -> None:
        # The last number stays until the next, so that a fading screen does not turn empty.
        ticket = self._visit.flow.ticket
        if ticket is not None and ticket != self._ticket:
            self._ticket = ticket
            self._qr = modules(ticket.follow_url)
            self._reword()
        self.progressed.emit()

    @Slot()
    def _reword(self) -> None:
        if self._ticket and self._link.snapshot:
            self._face = face(self._ticket, self._link.snapshot, self._language.code)
        self.changed.emit()
        self.progressed.emit()
