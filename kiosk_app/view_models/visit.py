"""One person's visit: touches go into the flow, what the flow wants goes to the link and the printer."""

from collections.abc import Callable
from math import ceil, isinf
from typing import assert_never
from uuid import uuid4

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk_app.devices.printer import Printer
from kiosk_app.effects import Ask, Effect, Print, Report, StartOver, Trouble, Withdraw
from kiosk_app.flow import Flow, Step
from kiosk_app.pace import Pace
from kiosk_app.view_models.language import Language
from queue_client.qt.link import Link
from queue_client.session import Phase
from queue_protocol.commands import IssueTicket, ReportPrint
from queue_protocol.errors import Error
from queue_protocol.frames import Reply
from queue_protocol.results import Issued


class Visit(QObject):
    """The state of the screen. `clock` gives monotonic seconds."""

    changed = Signal()
    started_over = Signal()

    def __init__(
        self, link: Link, printer: Printer, language: Language, *, pace: Pace, clock: Callable[[], float]
    ) -> None:
        super().__init__()
        self.flow = Flow(pace=pace)
        self._link = link
        self._printer = printer
        self._language = language
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)
        link.phase_changed.connect(self._phase_changed)
        link.replied.connect(self._replied)
        printer.done.connect(self._printed)
        language.touched.connect(self.touch)
        self.started_over.connect(language.start_over)

    @Property(str, notify=changed)
    def screen(self) -> str:
        """What fills the window: services, priority, wait, ticket or apology."""
        return self.flow.shown(self._clock())

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether a touch on a service counts now."""
        return self.flow.is_ready(self._clock())

    @Property(bool, notify=changed)
    def live(self) -> bool:
        """Whether there is a server to ask."""
        return self.flow.live

    @Property(str, notify=changed)
    def asking(self) -> str:
        """The service whose number is on its way; empty if none is."""
        return self.flow.request.service if self.flow.request else ""

    @Slot(str)
    def take_number(self, service: str) -> None:
        """A person has touched that service."""
        self._step(self.flow.service_touched(service, command_id=uuid4().hex, at=self._clock()))

    @Slot()
    def ask_priority(self) -> None:
        """A person wants to say why to be called earlier."""
        self._step(self.flow.priority_asked(self._clock()))

    @Slot(str)
    def choose_priority(self, code: str) -> None:
        """A person belongs to that priority class; to none where it is empty."""
        self._step(self.flow.priority_chosen(code or None, at=self._clock()))

    @Slot()
    def touch(self) -> None:
        """A person is busy with the screen."""
        self._step(self.flow.touched(self._clock()))

    @Slot()
    def dismiss(self) -> None:
        """A person has read the screen."""
        self._step(self.flow.dismissed(self._clock()))

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        self._step(self.flow.ticked(self._clock()))

    @Slot()
    def _phase_changed(self) -> None:
        self._step(self.flow.link_changed(live=self._link.phase is Phase.LIVE, at=self._clock()))

    @Slot(str, object)
    def _replied(self, command_id: str, reply: Reply) -> None:
        answer = reply.error or reply.result
        if isinstance(answer, Issued | Error):
            self._step(self.flow.answered(command_id, answer, at=self._clock()))

    @Slot(object, object, str)
    def _printed(self, ticket_id: int, trouble: Trouble | None, detail: str) -> None:
        self._step(self.flow.printed(ticket_id, trouble, detail=detail, at=self._clock()))

    def _step(self, step: Step) -> None:
        self.flow, effects = step
        # The screen first: the number is seen before the printer starts.
        self.changed.emit()
        for effect in effects:
            self._do(effect)
        self._wake_up()

    def _do(self, effect: Effect) -> None:
        match effect:
            case Ask(command_id=command_id, service=service, priority=priority):
                self._link.submit(IssueTicket(service=service, priority=priority), command_id=command_id)
            case Withdraw(command_id=command_id):
                self._link.forget(command_id)
            case Print(ticket=ticket):
                self._printer.print(ticket, self._link.snapshot, language=self._language.code)
            case Report(ticket_id=ticket_id, trouble=trouble, detail=detail):
                printed = trouble is None
                self._link.submit(ReportPrint(ticket_id=ticket_id, printed=printed, detail=detail or trouble))
            case StartOver():
                self.started_over.emit()
            case _:
                assert_never(effect)

    def _wake_up(self) -> None:
        now = self._clock()
        deadline = self.flow.deadline(now)
        if isinf(deadline):
            self._timer.stop()
        else:
            self._timer.start(ceil((deadline - now) * 1000))
