"""The whole panel: keeps its parts equal to what the link knows, and turns presses into commands and questions."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot, qtTrId

from counter_app import flow
from counter_app.asking import Scene
from counter_app.dialogues import DIALOGUES
from counter_app.flow import Action
from counter_app.flow import Slot as Place
from counter_app.held import Said
from counter_app.keeping import Keeping, Unkept
from counter_app.keys import keys_of
from counter_app.shown.day import DayShown, day
from counter_app.shown.header import HeaderShown, header
from counter_app.shown.line import LineShown, line
from counter_app.shown.person import PersonShown, person
from counter_app.shown.sending import SendingShown, sending
from counter_app.shown.visit import VisitShown, visit
from counter_app.view_models.actions import Actions
from counter_app.view_models.appearance import Appearance
from counter_app.view_models.button import ButtonShown
from counter_app.view_models.detail import Detail
from counter_app.view_models.lock import Lock
from counter_app.view_models.log_in import LogInPage
from counter_app.view_models.next_call import NextCall
from counter_app.view_models.notice import Notice
from counter_app.view_models.overlay import Overlay
from counter_app.view_models.reminder import Reminder
from counter_app.view_models.sender import Sender
from counter_app.view_models.stand import Stand
from queue_client.connection import Standing
from queue_client.qt.connection import Connection
from queue_client.qt.link import Link
from queue_client.qt.part import Part
from queue_client.times import to_the_second
from queue_protocol.base import in_language
from queue_protocol.commands import CallNext, Command, Finish, LogOut
from queue_protocol.frames import Reply
from queue_protocol.state import Counter, Snapshot

TICK_MS = 500
"""Twice a second, so that no second of the timer is ever skipped."""
_WORKS = frozenset({Standing.LIVE, Standing.STALE})


class Panel(QObject):
    """The panel of counter `number`, or of the counter that the device's token belongs to.

    Raises KeyConflictError where the kept keys cannot be.
    """

    language_wanted = Signal()
    """The clerk wants the other language."""
    desk_ticket_wanted = Signal()
    """Somebody at the desk wants a number."""

    def __init__(
        self,
        link: Link,
        *,
        language: str,
        number: int | None = None,
        clock: Callable[[], float] = time.monotonic,
        keeping: Keeping | None = None,
    ) -> None:
        super().__init__()
        self._link = link
        self._language = language
        self._stand = Stand(link, number)
        self._situation: tuple[object, ...] | None = None
        self.connection = Connection(
            link, language=language, misplaced=self._stand.misplaced, tell=to_the_second, parent=self
        )
        self.header = Part(HeaderShown(), parent=self)
        self.person = Part(PersonShown(), parent=self)
        self.visit = Part(VisitShown(), parent=self)
        self.line = Part(LineShown(), parent=self)
        self.day = Part(DayShown(), parent=self)
        self.sending = Part(SendingShown(), parent=self)
        self.notice = Notice(parent=self)
        self.appearance = Appearance(keeping or Unkept(), parent=self)
        self.actions = Actions(keys_of(self.appearance.preferences.keys), parent=self)
        self.log_in = LogInPage(link, language=language, parent=self)
        self.lock = Lock(link, language=language, parent=self)
        self.next_call = NextCall(clock, parent=self)
        self._detail = Detail(link, parent=self)
        self.reminder = Reminder(link, parent=self)
        self._sender = Sender(link, self._stand, clock=clock, parent=self)
        self.overlay = Overlay(self._sender, parent=self)
        self._ticks = QTimer(self, interval=TICK_MS)
        self._connect()

    def parts(self) -> dict[str, QObject]:
        """What the view is given, by the name it asks for."""
        names = (
            "connection", "header", "person", "visit", "line", "day", "notice", "appearance", "actions", "log_in",
            "lock", "next_call", "overlay", "sending",
        )  # fmt: skip
        return {"desk": self, **{name: getattr(self, name) for name in names}}

    @property
    def needs_room(self) -> bool:
        """Whether something stands over the panel for which a strip is too low."""
        return self.overlay.is_open or self.lock.is_locked or self.log_in.value.visible

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show the server's words in that language from now on."""
        self._language = language
        self.connection.speak(language)
        self.log_in.speak(language)
        self.lock.speak(language)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the link knows at this moment."""
        snapshot, counter = self._link.snapshot, self._stand.counter
        if snapshot is None or counter is None:
            return
        self._show(counter, snapshot)
        self._ask(counter, snapshot)
        self._show_buttons(counter, snapshot)

    def _connect(self) -> None:
        # After `connection`, which hears the link before the panel does.
        for signal in (
            self._link.changed,
            self._link.phase_changed,
            self._detail.changed,
            self._sender.slow_changed,
            self.log_in.moved,
            self.lock.moved,
            self.overlay.turned,
            self.appearance.changed,
        ):
            signal.connect(self.refresh)
        self.actions.pressed.connect(self._pressed)
        self.actions.refused.connect(self.notice.explain)
        self.overlay.decided.connect(self._decided)
        self.overlay.pressed.connect(self._pressed)
        self.overlay.refused.connect(self.notice.explain)
        self.overlay.set.connect(self.appearance.set)
        self.appearance.language_wanted.connect(self.language_wanted)
        self.next_call.due.connect(self._call_next)
        self.log_in.leaving.connect(self._log_out)
        self._sender.answered.connect(self._answered)
        self._sender.told.connect(self._told)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start()
        self.refresh()

    @Slot()
    def _tick(self) -> None:
        self.next_call.tick()
        self.refresh()

    def _show(self, counter: Counter, snapshot: Snapshot) -> None:
        now, language = self._link.now(), self._language
        self._detail.with_day = self.appearance.value.shape == "window"
        self._detail.follow(counter)
        detail = self._detail.of(counter)
        reason = in_language(counter.call_reason or {}, language)
        self.header.show(header(counter, snapshot, language=language))
        self.person.show(
            person(counter.ticket, snapshot, now=now, language=language, reason=reason, detail=detail)
        )
        self.visit.show(visit(counter.ticket, snapshot, detail, language=language))
        self.line.show(line(counter, snapshot, now=now, language=language))
        self.day.show(day(self._detail.value))
        self.sending.show(sending(counter, snapshot))
        self.appearance.clerk = counter.clerk_login or ""
        self.log_in.follow(counter, required=snapshot.centre.log_in_required)
        self.lock.follow(counter)
        self.reminder.follow(counter, people=self.line.value.people)
        self._notice_change(counter)

    def _notice_change(self, counter: Counter) -> None:
        ticket = counter.ticket
        situation = (counter.state, ticket and (ticket.id, ticket.state, ticket.calls))
        if situation != self._situation:
            self._situation = situation
            self._sender.changed()
            if ticket is not None or counter.state != "open":
                self.next_call.stop()

    def _ask(self, counter: Counter, snapshot: Snapshot) -> None:
        dialogue = self.overlay.dialogue
        if dialogue is None:
            return
        self.overlay.follow(
            Scene(
                dialogue=dialogue,
                counter=counter,
                snapshot=snapshot,
                now=self._link.now(),
                language=self._language,
                facts=self.appearance.facts(),
                keys=self.actions.keys,
                say=qtTrId,
            )
        )

    def _show_buttons(self, counter: Counter, snapshot: Snapshot) -> None:
        deaf = (
            self.connection.value.standing not in _WORKS
            or self.log_in.value.visible
            or self.lock.is_locked
            or self.overlay.is_open
        )
        slow = self._sender.slow
        self.actions.show(
            {
                place: ButtonShown(
                    button.action,
                    why=button.why or ("why.sending" if slow else ""),
                    sending=slow and place is Place.MAIN,
                    deaf=deaf,
                )
                for place, button in flow.buttons(counter, snapshot).items()
            }
        )

    @Slot(str)
    def _pressed(self, place: str) -> None:
        counter, snapshot = self._stand.counter, self._link.snapshot
        if counter is None or snapshot is None or not self._sender.heard():
            return
        self.next_call.stop()
        button = flow.buttons(counter, snapshot)[Place(place)]
        command = flow.command(button.action, counter)
        if command is not None:
            self._sender.send(command)
        elif button.action in DIALOGUES:
            self.overlay.open(button.action, ticket_id=counter.ticket.id if counter.ticket else None)
        else:
            self._of_the_panel(button.action)

    def _of_the_panel(self, action: Action) -> None:
        match action:
            case Action.DESK_TICKET:
                self.desk_ticket_wanted.emit()
            case Action.WINDOW:
                self.appearance.toggle_window()
            case Action.LOCK:
                self.lock.lock()
            case Action.CHANGE_CLERK:
                self.log_in.open()
            case _:
                raise AssertionError(action)

    @Slot(object)
    def _decided(self, command: Command) -> None:
        self._sender.send(command)

    @Slot()
    def stop(self) -> None:
        """Take back what would happen by itself: the next call, or a press that waits for the link."""
        self.next_call.stop()
        self._sender.take_back()

    @Slot()
    def _call_next(self) -> None:
        counter = self._stand.counter
        if counter is None or counter.ticket is not None or counter.state != "open" or self._sender.is_busy:
            return
        if self.connection.value.standing is Standing.LIVE and not self.lock.is_locked:
            self._sender.send(CallNext(counter=counter.number))

    @Slot()
    def _log_out(self) -> None:
        self._sender.send(LogOut())

    @Slot(str, object)
    def _told(self, said: str, command: Command) -> None:
        self.notice.recount(Said(said), command, self._number_of(command))
        self.refresh()

    def _number_of(self, command: Command) -> str:
        counter, snapshot = self._stand.counter, self._link.snapshot
        ident = getattr(command, "ticket_id", None)
        lists = () if snapshot is None else (snapshot.waiting, snapshot.parked, snapshot.missed)
        tickets = [ticket for each in lists for ticket in each or ()]
        front = [] if counter is None or counter.ticket is None else [counter.ticket]
        return next((ticket.number for ticket in (*front, *tickets) if ticket.id == ident), "")

    @Slot(object, object)
    def _answered(self, command: Command, reply: Reply) -> None:
        self.log_in.hear(reply)
        self.notice.tell(reply, language=self._language)
        finished = isinstance(command, Finish) and reply.error is None
        if finished and self.appearance.calls_by_itself and self.line.value.people > 0:
            self.next_call.start()
        self.refresh()
