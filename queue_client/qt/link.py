"""A device's link to the server on the Qt event loop: the session driven by a WebSocket and two timers."""

import logging
import random
from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from queue_client.address import live_url
from queue_client.backoff import Backoff
from queue_client.clock import steady_clock
from queue_client.notices import (
    Foretold,
    Happened,
    Misunderstood,
    Notice,
    PhaseChanged,
    Replied,
    Synced,
    WatchChanged,
)
from queue_client.qt.socket import Socket, is_unauthorised
from queue_client.session import Phase, Session
from queue_protocol.commands import Command
from queue_protocol.frames import Hello, Refused, Welcome
from queue_protocol.results import Wait
from queue_protocol.state import Snapshot

_log = logging.getLogger(__name__)


class Link(QObject):
    """Keeps itself connected from `open` to `close`; says what it learns by signals, in order.

    The server's address is as `queue_client.address.live_url` takes it; it raises BadAddressError.
    `snapshot` is what the program knows from before: stale, and shown until the server is heard.
    """

    changed = Signal()
    """The snapshot changed; emitted before `happened` and before `synced`."""
    happened = Signal(object)
    """An EventFrame: live events, in order, once each; the snapshot holds it already."""
    synced = Signal()
    """A snapshot has just replaced the replica: first connect, reconnect, resync, import."""
    waits_changed = Signal()
    """Other waits are expected now, or none are known any more."""
    replied = Signal(str, object)
    """command_id and queue_protocol.frames.Reply: the one answer to a command."""
    phase_changed = Signal()

    def __init__(
        self,
        server_url: str,
        token: str,
        hello: Hello,
        *,
        parent: QObject | None = None,
        backoff: Backoff | None = None,
        snapshot: Snapshot | None = None,
    ) -> None:
        super().__init__(parent)
        self._url = live_url(server_url)
        self._token = token
        self._session = Session(hello, clock=steady_clock(), snapshot=snapshot)
        self._backoff = backoff or Backoff(random.random)
        self._socket: Socket | None = None
        self._delivering = False
        self._heartbeat = QTimer(self)
        self._heartbeat.timeout.connect(self._beat)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._connect)

    @property
    def snapshot(self) -> Snapshot | None:
        """What the server knows; None until it was first heard. Kept, stale, while the link is down."""
        return self._session.snapshot

    @property
    def waits(self) -> Mapping[str, Wait]:
        """How long a newcomer would wait, by service, where that is known; asked for with `Hello.waits`."""
        return self._session.waits

    @property
    def phase(self) -> Phase:
        """How far the conversation is."""
        return self._session.phase

    @property
    def welcome(self) -> Welcome | None:
        """Who this device is to the server, from the last welcome."""
        return self._session.welcome

    @property
    def refusal(self) -> Refused | None:
        """Why the server does not talk with this program; code `unauthenticated` means an unknown token."""
        return self._session.refusal

    @property
    def stale_since(self) -> datetime | None:
        """UTC by the server's clock; None while live."""
        return self._session.stale_since

    def now(self) -> datetime:
        """UTC by the server's clock; by the device's own before the first welcome."""
        return self._session.now()

    def open(self) -> None:
        """Connect, and stay connected until `close`."""
        if self._socket is None and not self._retry.isActive():
            self._connect()

    def close(self) -> None:
        """Disconnect and stay so. Unanswered commands are kept for another `open`."""
        if self._socket is not None:
            self._socket.drop()
        self._retry.stop()

    def submit(self, command: Command, *, command_id: str | None = None) -> str:
        """Get a command answered by `replied`, resending it after a lost connection; returns its id."""
        command_id = command_id or uuid4().hex
        self._session.submit(command, command_id=command_id)
        self._pump()
        return command_id

    def forget(self, command_id: str) -> None:
        """Do not send that command any more (the person has left); its answer is dropped."""
        self._session.forget(command_id)

    @Slot()
    def _connect(self) -> None:
        socket = self._socket = Socket(self._url, self._token, parent=self)
        socket.opened.connect(self._opened)
        socket.received.connect(self._received)
        socket.gone.connect(self._gone)
        socket.open()
        # From the attempt on: an address where nobody answers must not hold the link for the system's minutes.
        self._heartbeat.start(self._session.heartbeat_seconds * 1000)

    @Slot()
    def _opened(self) -> None:
        self._session.opened()
        self._pump()

    @Slot(str)
    def _received(self, text: str) -> None:
        self._session.received(text)
        self._pump()

    @Slot()
    def _beat(self) -> None:
        alive = self._session.beat()
        self._pump()
        if not alive and self._socket is not None:
            self._socket.drop()

    @Slot(str)
    def _gone(self, words: str) -> None:
        self._socket = None
        self._heartbeat.stop()
        if is_unauthorised(words):
            self._session.turned_away()
        else:
            self._session.lost()
        self._retry.start(round(self._backoff.next_delay() * 1000))
        self._pump()

    def _enter_phase(self) -> None:
        if self.phase is Phase.SYNCING:  # the welcome has said how often
            self._heartbeat.setInterval(self._session.heartbeat_seconds * 1000)
        if self.phase is Phase.LIVE:
            self._backoff.reset()
        self.phase_changed.emit()

    def _pump(self) -> None:
        """Send what is due, then tell what happened.

        A listener may submit a command while it is told: that is sent at once, but the next thing is told
        only when all listeners have heard this one.
        """
        for text in self._session.outgoing():
            if self._socket is not None:
                self._socket.send(text)
        if self._delivering:
            return
        self._delivering = True
        try:
            for notice in self._session.notices():
                self._tell(notice)
        finally:
            self._delivering = False

    def _tell(self, notice: Notice) -> None:
        match notice:
            case PhaseChanged():
                self._enter_phase()
            case Synced():
                self.changed.emit()
                self.synced.emit()
            case Happened(frame=frame):
                self.changed.emit()
                self.happened.emit(frame)
            case Foretold():
                self.waits_changed.emit()
            case WatchChanged():
                pass  # no screen of ours asks for it
            case Replied(reply=reply):
                self.replied.emit(reply.command_id, reply)
            case Misunderstood(reason=reason):
                _log.warning("a frame was not understood: %s", reason)
