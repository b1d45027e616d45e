"""One person's visit: touches go into the flow, what the flow wants goes to the link and the printer."""

import logging
from collections.abc import Callable
from math import ceil, isinf
from typing import assert_never
from uuid import uuid4

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk_app.asked import AskedFile
from kiosk_app.commands import command_of
from kiosk_app.devices.printer import Printer
from kiosk_app.effects import (
    Ask,
    CheckIn,
    Effect,
    GiveOffline,
    GiveUp,
    LookUp,
    Print,
    Report,
    ReportCondition,
    StartOver,
    Trouble,
    Withdraw,
)
from kiosk_app.flow import Flow, Step
from kiosk_app.offline.errors import JournalError
from kiosk_app.offline.numbers import OfflineNumber
from kiosk_app.offline.own_numbers import OwnNumbers
from kiosk_app.pace import Pace
from kiosk_app.presenting import appointment_asked, appointment_left, present
from kiosk_app.scans import Scan
from kiosk_app.view_models.handing_over import HandingOver
from kiosk_app.view_models.language import Language
from kiosk_app.view_models.unheld import Unheld
from queue_client.qt.link import Link
from queue_client.session import Phase
from queue_protocol import commands as wire
from queue_protocol.errors import Error
from queue_protocol.frames import Reply
from queue_protocol.results import Issued, SlipResult

_log = logging.getLogger(__name__)


class Visit(QObject):
    """The state of the screen. `clock` gives monotonic seconds."""

    changed = Signal()
    started_over = Signal()

    def __init__(
        self,
        link: Link,
        printer: Printer,
        language: Language,
        own: OwnNumbers,
        asked: AskedFile,
        *,
        pace: Pace,
        clock: Callable[[], float],
    ) -> None:
        super().__init__()
        self._link = link
        self._printer = printer
        self._language = language
        self._own = own
        self._unheld = Unheld(link, printer, own, asked)
        self.handing_over = HandingOver(link, own)
        self._clock = clock
        self.flow = Flow(pace=pace).fallback_changed(possible=own.can_be_given, at=clock())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)
        link.phase_changed.connect(self._phase_changed)
        link.replied.connect(self._replied)
        printer.done.connect(self._printed)
        printer.delayed.connect(self._delayed)
        printer.changed.connect(self._printer_changed)
        language.touched.connect(self.touch)
        self.started_over.connect(language.start_over)
        self._wake_up(clock())

    @Property(str, notify=changed)
    def screen(self) -> str:
        """What fills the window, as flow.Screen."""
        return self.flow.shown(self._clock())

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether a touch on a service counts now."""
        return self.flow.is_ready(self._clock())

    @Property(bool, notify=changed)
    def serves(self) -> bool:
        """Whether numbers are given: by the server, or by the kiosk itself."""
        return self.flow.serves

    @property
    def alone(self) -> bool:
        """Whether the kiosk does without a server, and can."""
        return self.flow.is_alone(self._clock())

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether the person is asked for more time; any touch is the answer."""
        return self.flow.asks(self._clock())

    @Property(int, notify=changed)
    def seconds_left(self) -> int:
        """How long there is for the answer, while it is asked for."""
        return ceil(self.flow.until - self._clock()) if self.asks else 0

    @Property(str, notify=changed)
    def asking(self) -> str:
        """The service whose number is on its way; empty if none is."""
        return self.flow.request.service if self.flow.request else ""

    @Property(bool, notify=changed)
    def awaits_answer(self) -> bool:
        """Whether the server is asked for something; what, may not be a service."""
        return self.flow.request is not None

    @Property(str, notify=changed)
    def word(self) -> str:
        """What is said of a scan now, as flow.Word; empty if nothing is."""
        return self.flow.word(self._clock()) or ""

    def take_up(self) -> None:
        """Show and print what the program before has given and nobody holds; once, at the start."""
        for number in self._unheld.numbers():
            self._show_own(number)

    @Slot(str)
    def take_number(self, service: str) -> None:
        """A person has touched that service."""
        self._step(lambda at: self.flow.service_touched(service, command_id=uuid4().hex, at=at))

    @Slot()
    def ask_priority(self) -> None:
        """A person wants to say why to be called earlier."""
        self._step(self.flow.priority_asked)

    @Slot(str)
    def choose_priority(self, code: str) -> None:
        """A person belongs to that priority class; to none where it is empty."""
        self._step(lambda at: self.flow.priority_chosen(code or None, at=at))

    @Slot()
    def ask_appointment(self) -> None:
        """A person has an appointment and wants to type its code."""
        self._step(lambda at: appointment_asked(self.flow, at))

    @Slot()
    def leave_appointment(self) -> None:
        """A person wants to go back to the services."""
        self._step(lambda at: appointment_left(self.flow, at))

    def present(self, scan: Scan) -> None:
        """A person has presented that."""
        self._step(lambda at: present(self.flow, scan, command_id=uuid4().hex, at=at))

    @Slot()
    def open_search(self) -> None:
        """A person wants to look for something, or to go back to what was found."""
        self._step(self.flow.search_opened)

    @Slot(str)
    def open_procedure(self, code: str) -> None:
        """A person wants to know what that procedure takes."""
        self._step(lambda at: self.flow.procedure_opened(code, at=at))

    @Slot()
    def leave_search(self) -> None:
        """A person wants to see all services again."""
        self._step(self.flow.search_left)

    @Slot()
    def touch(self) -> None:
        """A person is busy with the screen."""
        self._step(self.flow.touched)

    @Slot()
    def dismiss(self) -> None:
        """A person has read the screen."""
        self._step(self.flow.dismissed)

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        self._step(self.flow.ticked)

    @Slot()
    def _phase_changed(self) -> None:
        self._step(lambda at: self.flow.link_changed(live=self._link.phase is Phase.LIVE, at=at))

    @Slot(str, object)
    def _replied(self, command_id: str, reply: Reply) -> None:
        answer = reply.error or reply.result
        if isinstance(answer, Issued | SlipResult | Error):
            if not self._unheld.is_over(command_id, answer):
                self._step(lambda at: self.flow.answered(command_id, answer, at=at))
            self._unheld.settle(command_id)  # after the step, which has spooled the slip

    @Slot(object, object, str)
    def _printed(self, ticket_id: int, trouble: Trouble | None, detail: str) -> None:
        self._step(lambda at: self.flow.printed(ticket_id, trouble, detail=detail, at=at))

    @Slot(object, object)
    def _delayed(self, ticket_id: int, trouble: Trouble) -> None:
        self._step(lambda at: (self.flow.delayed(ticket_id, trouble, at=at), ()))

    @Slot()
    def _printer_changed(self) -> None:
        self._step(lambda _: self.flow.printer_changed(self._printer.condition))

    def _step(self, step: Callable[[float], Step]) -> None:
        at = self._clock()
        flow, effects = step(at)
        # Whoever is refused by the server gives no numbers without it either.
        possible = self._own.can_be_given and self._link.phase is not Phase.REFUSED
        self.flow = flow.fallback_changed(possible=possible, at=at)
        # The screen first: the number is seen before the printer starts.
        self.changed.emit()
        for effect in effects:
            self._do(effect)
        self._wake_up(at)

    def _do(self, effect: Effect) -> None:
        match effect:
            case Ask() | CheckIn() | LookUp():
                self._submit(command_of(effect), effect.command_id)
            case GiveOffline():
                self._give(effect)
            case Withdraw(command_id=command_id):
                self._link.forget(command_id)
                self._unheld.settle(command_id)
            case Print() | GiveUp():
                self._tell_printer(effect)
            case Report():
                self._report(effect)
            case ReportCondition(condition=condition):
                self._link.submit(wire.ReportPrinter(state=condition.state, detail=condition.detail))
            case StartOver():
                self.started_over.emit()
            case _:
                assert_never(effect)

    def _submit(self, command: wire.Command, command_id: str) -> None:
        self._unheld.asks(command, command_id)
        self._link.submit(command, command_id=command_id)

    def _tell_printer(self, effect: Print | GiveUp) -> None:
        match effect:
            case Print(ticket=ticket):
                self._printer.print(ticket, self._link.snapshot, language=self._language.code)
                if isinstance(ticket, OfflineNumber):
                    self._own.spooled(ticket.command_id)
            case GiveUp(ticket_id=ticket_id):
                self._printer.give_up(ticket_id)

    def _report(self, report: Report) -> None:
        if report.ticket_id < 0:  # the server does not know it yet
            self.handing_over.printed(report)
            return
        printed = report.trouble is None
        detail = report.detail or report.trouble
        self._link.submit(wire.ReportPrint(ticket_id=report.ticket_id, printed=printed, detail=detail))

    def _give(self, wanted: GiveOffline) -> None:
        """On the disk first; only then it is on the screen and on paper."""
        try:
            number = self._own.give(
                wanted.service, priority=wanted.priority, command_id=uuid4().hex, replaces=wanted.replaces
            )
        except JournalError as error:
            is_wanted = not error.is_doubtful
            _log.error("no number is given without the server: %s", error)
            self._step(lambda at: self.flow.not_given_offline(is_wanted=is_wanted, at=at))
            return
        if number is None:
            self._step(lambda at: self.flow.not_given_offline(is_wanted=False, at=at))
            return
        self._show_own(number)
        self.handing_over.offer()

    def _show_own(self, number: OfflineNumber) -> None:
        self._step(lambda at: self.flow.given_offline(number, at=at))

    def _wake_up(self, at: float) -> None:
        # Ahead of the step, not of now: a timer may ring early, and what was due in between must not be missed.
        deadline = self.flow.deadline(at)
        if isinf(deadline):
            self._timer.stop()
        else:
            self._timer.start(max(0, ceil((deadline - self._clock()) * 1000)))
