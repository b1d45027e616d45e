"""The page on which a clerk gives a number to somebody who cannot use the kiosk, and has its slip printed."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Slot, qtTrId

from counter_app.desk_ticket import NOWHERE, DeskTicket, Place, PrintHere, Send, Step, usable
from counter_app.devices.printer import Printer
from counter_app.last_place import LastPlace
from counter_app.presses import Presses
from counter_app.shown.desk_ticket import OptionShown, Said, fate, places, priorities, services
from counter_app.view_models.stand import Stand
from queue_client.printing import Trouble
from queue_client.qt.kiosks import KioskList
from queue_client.qt.link import Link
from queue_client.qt.part import Part
from queue_client.session import Phase
from queue_protocol.base import in_language
from queue_protocol.commands import ReportPrint
from queue_protocol.events import PrintReported
from queue_protocol.frames import EventFrame, Reply
from queue_protocol.results import Issued
from queue_protocol.state import Snapshot

MANY_MILLISECONDS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskTicketShown:
    """`number` is empty while one is chosen; `tone` is calm, well or trouble; `message` says why there is none."""

    is_open: bool = False
    services: tuple[OptionShown, ...] = ()
    priorities: tuple[OptionShown, ...] = ()
    places: tuple[OptionShown, ...] = ()
    may_issue: bool = False
    is_sending: bool = False
    number: str = ""
    service: str = ""
    priority: str = ""
    people_ahead: int = 0
    wait: str = ""
    fate: str = ""
    tone: str = "calm"
    may_print_again: bool = False
    message: str = ""
    code: str = ""


class DeskTicketPage(Part[DeskTicketShown]):
    """`clock` gives monotonic seconds; a double press does not press what has come in the button's place."""

    def __init__(
        self,
        link: Link,
        printer: Printer,
        kiosks: KioskList,
        stand: Stand,
        *,
        last: LastPlace,
        has_printer: bool,
        language: str,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(DeskTicketShown(), parent=parent)
        self._link = link
        self._printer = printer
        self._kiosks = kiosks
        self._stand = stand
        self._last = last
        self._has_printer = has_printer
        self._language = language
        self._presses = Presses(clock)
        self.state = DeskTicket(place=usable(last.read(), has_printer=has_printer, kiosks=None))
        self._ticks = QTimer(self, interval=MANY_MILLISECONDS)
        self._ticks.timeout.connect(self._tick)
        self._connect()

    def _connect(self) -> None:
        self._link.changed.connect(self._show)
        self._link.synced.connect(self._synced)
        self._link.phase_changed.connect(self._show)
        self._link.replied.connect(self._replied)
        self._link.happened.connect(self._happened)
        self._kiosks.changed.connect(self._kiosks_changed)
        self._printer.changed.connect(self._show)
        self._printer.done.connect(self._printed)
        self._printer.delayed.connect(self._delayed)

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show words in that language from now on."""
        self._language = language
        self._show()

    @Slot()
    def open(self) -> None:
        """Somebody stands at the desk."""
        self._kiosks.watch()
        self._become(self.state.opened())

    @Slot()
    def close(self) -> None:
        """Put the page away."""
        self._become(self.state.closed())

    def leave(self) -> None:
        """The program ends: ask nothing more."""
        self._ticks.stop()
        self._kiosks.rest()

    @Slot()
    def another(self) -> None:
        """The next person."""
        if self._presses.heard():
            self._presses.changed()
            self._become(self.state.another())

    @Slot(str)
    def choose_service(self, code: str) -> None:
        """For that service."""
        self._become(self.state.service_chosen(code))

    @Slot(str)
    def choose_priority(self, code: str) -> None:
        """In that class; in none where it is empty."""
        self._become(self.state.priority_chosen(code or None))

    @Slot(str)
    def choose_place(self, text: str) -> None:
        """The slip comes out there."""
        place = Place(text)
        self._last.keep(place)
        self._become(self.state.place_chosen(place))

    @Slot()
    def issue(self) -> None:
        """Give the number."""
        if self.value.may_issue:
            self._step(self.state.issue(command_id=uuid4().hex))

    @Slot()
    def print_again(self) -> None:
        """The slip once more, at the place that is chosen."""
        if self.value.may_print_again and self._presses.heard():
            self._presses.changed()
            self._step(self.state.print_again(command_id=uuid4().hex))

    @Slot(str, object)
    def _replied(self, command_id: str, reply: Reply) -> None:
        if command_id == self.state.pending:
            self._presses.changed()
            self._step(self.state.answered(command_id, reply.error or reply.result))

    @Slot(object)
    def _happened(self, frame: EventFrame) -> None:
        if isinstance(frame.event, PrintReported):
            self._become(self.state.reported(frame.event))

    @Slot(object, object, str)
    def _printed(self, ticket_id: int, trouble: Trouble | None, detail: str) -> None:
        report = ReportPrint(ticket_id=ticket_id, printed=trouble is None, detail=detail or None)
        self._link.submit(report)
        is_reprint = detail != ""
        self._become(self.state.printed_here(ticket_id, trouble, is_reprint=is_reprint))

    @Slot(object, object)
    def _delayed(self, ticket_id: int, trouble: Trouble) -> None:
        self._become(self.state.delayed_here(ticket_id, trouble))

    @Slot()
    def _kiosks_changed(self) -> None:
        place = usable(self.state.place, has_printer=self._has_printer, kiosks=self._kiosks.kiosks)
        self._become(self.state.place_chosen(place) if place != self.state.place else self.state)

    @Slot()
    def _synced(self) -> None:
        snapshot = self._link.snapshot
        if snapshot is not None:
            self._become(self.state.ticked(self._link.now()).synced(snapshot.wanted_prints))

    @Slot()
    def _tick(self) -> None:
        self._become(self.state.ticked(self._link.now()))

    def _step(self, step: Step) -> None:
        state, effects = step
        for effect in effects:
            match effect:
                case Send(command_id=command_id, command=command):
                    self._link.submit(command, command_id=command_id)
                case PrintHere(ticket=ticket, is_again=is_again):
                    self._print(ticket, is_again=is_again)
        self._become(state)

    def _print(self, ticket: Issued, *, is_again: bool) -> None:
        snapshot = self._link.snapshot
        assert snapshot is not None, "a number is given only after a snapshot"
        put = self._printer.print_again if is_again else self._printer.print
        put(ticket, snapshot, language=snapshot.centre.languages[0])

    def _become(self, state: DeskTicket) -> None:
        was_open, self.state = self.state.is_open, state
        if was_open and not state.is_open:
            self._kiosks.rest()
        if state.wanted is not None and state.is_open:
            self._ticks.start()
        else:
            self._ticks.stop()
        self._show()

    @Slot()
    def _show(self) -> None:
        snapshot = self._link.snapshot
        if snapshot is not None and self.state.is_open:
            self.show(self._shown(snapshot))
        elif self.value.is_open:
            self.show(DeskTicketShown())

    def _shown(self, snapshot: Snapshot) -> DeskTicketShown:
        state, language, counter = self.state, self._language, self._stand.counter
        kiosks, own = self._kiosks.kiosks or (), self._printer.condition
        offered = services(state, counter, snapshot, language=language) if counter else ()
        classes = priorities(state, snapshot, language=language)
        is_open = any(each.is_chosen and each.is_possible for each in offered)
        is_live = self._link.phase is Phase.LIVE
        issued, error = state.issued, state.error
        said = fate(state, kiosks, snapshot) if issued else Said()
        return DeskTicketShown(
            is_open=True,
            services=offered,
            priorities=classes,
            places=places(state, kiosks, own, has_printer=self._has_printer),
            may_issue=is_open and is_live and state.pending is None,
            is_sending=state.pending is not None,
            number=issued.number if issued else "",
            service=next((each.name for each in offered if issued and each.code == issued.service), ""),
            priority=next((each.name for each in classes if issued and each.code == issued.priority), ""),
            people_ahead=issued.people_ahead if issued else 0,
            wait=f"{issued.wait.low_minutes}–{issued.wait.high_minutes}" if issued and issued.wait else "",
            fate=_worded(said),
            tone=said.tone,
            may_print_again=state.may_print_again and is_live and state.place != NOWHERE,
            message=in_language(error.message, language) if error else "",
            code=error.code if error else "",
        )


def _worded(said: Said) -> str:
    if not said.message_id:
        return ""
    place = said.place or qtTrId("counter.desk.here")
    reason = qtTrId(said.reason_id) if said.reason_id else ""
    sentence = qtTrId(said.message_id)
    return sentence.replace("%1", place).replace("%2", reason).replace("%3", said.until)
