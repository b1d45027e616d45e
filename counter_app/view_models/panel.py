"""The whole panel: keeps its parts equal to what the link knows, and turns presses into commands."""

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Slot

from counter_app import flow
from counter_app.flow import Slot as Place
from counter_app.keys import DEFAULT_KEYS
from counter_app.shown.header import HeaderShown, header
from counter_app.shown.line import LineShown, line
from counter_app.shown.person import PersonShown, person
from counter_app.view_models.button import ButtonShown, PanelButton
from counter_app.view_models.log_in import LogInPage
from counter_app.view_models.notice import Notice
from counter_app.view_models.reasons import Reasons
from counter_app.view_models.sender import Sender
from counter_app.view_models.stand import Stand
from queue_client.connection import Standing
from queue_client.qt.connection import Connection
from queue_client.qt.link import Link
from queue_client.qt.part import Part
from queue_client.times import to_the_second
from queue_protocol.commands import LogOut
from queue_protocol.frames import Reply
from queue_protocol.state import Counter, Snapshot

TICK_MS = 500
"""Twice a second, so that no second of the timer is ever skipped."""


class Panel(QObject):
    """The panel of counter `number`, or of the counter that the device's token belongs to."""

    def __init__(
        self,
        link: Link,
        *,
        language: str,
        number: int | None = None,
        clock: Callable[[], float] = time.monotonic,
        keys: Mapping[Place, str] = DEFAULT_KEYS,
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
        self.line = Part(LineShown(), parent=self)
        self.notice = Notice(parent=self)
        self.buttons = {place: PanelButton(place, key=keys[place], parent=self) for place in Place}
        self.log_in = LogInPage(link, language=language, parent=self)
        self._reasons = Reasons(link, parent=self)
        self._sender = Sender(link, clock=clock, parent=self)
        self._ticks = QTimer(self, interval=TICK_MS)
        self._connect()

    def parts(self) -> dict[str, QObject]:
        """What the view is given, by the name it asks for."""
        shown: dict[str, QObject] = {
            "connection": self.connection,
            "header": self.header,
            "person": self.person,
            "line": self.line,
            "notice": self.notice,
            "log_in": self.log_in,
        }
        return shown | {f"{place}_button": button for place, button in self.buttons.items()}

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show the server's words in that language from now on."""
        self._language = language
        self.connection.speak(language)
        self.log_in.speak(language)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the link knows at this moment."""
        snapshot, counter = self._link.snapshot, self._stand.counter
        if snapshot is not None and counter is not None:
            self._show(counter, snapshot)
        self._show_buttons(counter)

    def _connect(self) -> None:
        # After `connection`, which hears the link before the panel does.
        for signal in (
            self._link.changed,
            self._link.phase_changed,
            self._reasons.changed,
            self._sender.slow_changed,
            self.log_in.moved,
        ):
            signal.connect(self.refresh)
        for button in self.buttons.values():
            button.pressed.connect(self._pressed)
        self.log_in.leaving.connect(self._log_out)
        self._sender.answered.connect(self._answered)
        self._ticks.timeout.connect(self.refresh)
        self._ticks.start()
        self.refresh()

    def _show(self, counter: Counter, snapshot: Snapshot) -> None:
        now, language = self._link.now(), self._language
        reason = self._reasons.of(counter.ticket, language=language)
        self.header.show(header(counter, snapshot, language=language))
        self.person.show(person(counter.ticket, snapshot, now=now, language=language, reason=reason))
        self.line.show(line(counter, snapshot, now=now, language=language))
        self.log_in.follow(counter, required=snapshot.centre.log_in_required)
        self._notice_change(counter)

    def _notice_change(self, counter: Counter) -> None:
        ticket = counter.ticket
        situation = (counter.state, ticket and (ticket.id, ticket.state, ticket.calls))
        if situation != self._situation:
            self._situation = situation
            self._sender.changed()

    def _show_buttons(self, counter: Counter | None) -> None:
        if counter is None:
            return
        usable = self.connection.value.standing is Standing.LIVE and not self._sender.slow
        usable = usable and not self.log_in.value.visible
        for place, button in flow.buttons(counter).items():
            sending = place is Place.MAIN and self._sender.slow
            self.buttons[place].show(
                ButtonShown(button.action, possible=button.possible and usable, sending=sending)
            )

    @Slot(str)
    def _pressed(self, place: str) -> None:
        counter = self._stand.counter
        command = counter and flow.command(self.buttons[Place(place)].shown.action, counter)
        if command:
            self._sender.send(command)

    @Slot()
    def _log_out(self) -> None:
        self._sender.send(LogOut())

    @Slot(object)
    def _answered(self, reply: Reply) -> None:
        self.log_in.hear(reply)
        self.notice.tell(reply, language=self._language)
        self.refresh()
