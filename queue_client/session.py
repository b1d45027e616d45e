"""The protocol of one device without any I/O: text in, text and notices out. Both links drive this one class."""

from collections import deque
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from queue_client.clock import Clock
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
from queue_client.pulse import Pulse
from queue_client.replica import apply
from queue_protocol.codec import MalformedFrameError, decode_server, encode
from queue_protocol.commands import Command
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import (
    ClientFrame,
    CommandFrame,
    ErrorFrame,
    EventFrame,
    Hello,
    Ping,
    Pong,
    Refused,
    Reply,
    Resync,
    ServerFrame,
    SnapshotFrame,
    WaitsFrame,
    WatchFrame,
    Welcome,
)
from queue_protocol.results import Wait
from queue_protocol.state import Snapshot
from queue_protocol.version import HEARTBEAT_SECONDS
from queue_protocol.watch import Watch


class Phase(StrEnum):
    """How far the conversation is. Only in `live` does the replica equal what the server knows."""

    OFFLINE = "offline"
    GREETING = "greeting"
    SYNCING = "syncing"
    LIVE = "live"
    REFUSED = "refused"


class Session:
    """Says hello, follows the journal without a gap, and gets each command answered once.

    Its driver reports `opened`, `received`, `lost` and, every `heartbeat_seconds`, `beat`; after each of them
    (and after `submit`) it sends what `outgoing` gives and acts on what `notices` gives. `snapshot` is what the
    program knows from before, stale.
    """

    def __init__(self, hello: Hello, *, clock: Clock, snapshot: Snapshot | None = None) -> None:
        self.phase = Phase.OFFLINE
        self.snapshot = snapshot
        self.welcome: Welcome | None = None
        self.refusal: Refused | None = None
        self.stale_since: datetime | None = clock()
        self.waits: Mapping[str, Wait] = {}
        self.watch: Watch | None = None
        self._hello = hello
        self._clock = clock
        self._ahead = timedelta()
        self._heard_at = clock()
        self._pulse = Pulse()
        self._joined = False
        self._pending: dict[str, Command] = {}
        self._outgoing: list[ClientFrame] = []
        self._notices: deque[Notice] = deque()

    # What the driver asks.

    @property
    def heartbeat_seconds(self) -> int:
        """How often `beat` must be called, from the attempt to connect until the connection is lost."""
        return self.welcome.heartbeat_seconds if self.welcome else HEARTBEAT_SECONDS

    @property
    def pending(self) -> tuple[str, ...]:
        """The ids of the commands that have no answer yet, oldest first."""
        return tuple(self._pending)

    def now(self) -> datetime:
        """UTC by the server's clock; by the device's own before the first welcome."""
        return self._clock() + self._ahead

    def outgoing(self) -> list[str]:
        """The frames to send now, as text, in order. Each is given once."""
        frames, self._outgoing = self._outgoing, []
        return [encode(frame) for frame in frames]

    def notices(self) -> Iterator[Notice]:
        """What has happened since, in order. Each is given once, also when the caller stops half-way."""
        while self._notices:
            yield self._notices.popleft()

    # What the driver reports.

    def opened(self) -> None:
        """A connection stands; nothing was said yet."""
        self._outgoing = [self._hello.model_copy(update={"last_seq": self.snapshot.seq if self.snapshot else 0})]
        if self.phase is not Phase.REFUSED:  # a refusal stays on the screen until the server is content
            self._enter(Phase.GREETING)

    def received(self, text: str | bytes) -> None:
        """A message came. One that cannot be read is reported and otherwise ignored."""
        self._pulse.heard()
        self._heard_at = self._clock()
        try:
            self._take(decode_server(text))
        except MalformedFrameError as error:
            self._notices.append(Misunderstood(str(error)))

    def beat(self) -> bool:
        """A heartbeat has passed: whether the connection still counts as alive. If not, close it."""
        if self._pulse.beat() and self._joined and not self._pulse.stopped:
            self._outgoing.append(Ping())
        return not self._pulse.stopped

    def lost(self) -> None:
        """The connection is gone, or could not be made. Unanswered commands wait for the next one."""
        self._joined = False
        self._pulse = Pulse()
        self._foretell({})  # an old wait misleads more than none
        if self.phase is not Phase.REFUSED:
            self._enter(Phase.OFFLINE)

    def turned_away(self) -> None:
        """The server answered that it does not know this device's token: it must be paired again."""
        self._refuse(Refused(code=ErrorCode.UNAUTHENTICATED, message={}))
        self.lost()

    # What the program asks.

    def submit(self, command: Command, *, command_id: str) -> None:
        """Get a command answered, however often the connection breaks. An id under way is not sent again."""
        if command_id in self._pending:
            return
        self._pending[command_id] = command
        if self._joined:
            self._outgoing.append(CommandFrame(command_id=command_id, command=command))

    def forget(self, command_id: str) -> None:
        """Do not send that command any more; its answer, should one come, is dropped."""
        self._pending.pop(command_id, None)

    # What the server says.

    def _take(self, frame: ServerFrame) -> None:
        match frame:
            case Welcome():
                self._welcomed(frame)
            case Refused():
                self._refuse(frame)
            case SnapshotFrame():
                self._replace(frame.snapshot)
            case EventFrame():
                self._follow(frame)
            case WaitsFrame(waits=waits):
                self._foretell({wait.service: wait for wait in waits})
            case WatchFrame(watch=watch):
                self.watch = watch
                self._notices.append(WatchChanged())
            case Reply():
                self._answer(frame)
            case _:
                self._note(frame)

    def _note(self, frame: Pong | ErrorFrame) -> None:
        match frame:
            case Pong():
                self._ahead = frame.at - self._heard_at
            case ErrorFrame():
                self._notices.append(Misunderstood(f"the server says {frame.error.code}"))
            case _:
                assert_never(frame)

    def _welcomed(self, welcome: Welcome) -> None:
        self.welcome, self.refusal = welcome, None
        self._ahead = welcome.at - self._heard_at
        self._enter(Phase.SYNCING)

    def _refuse(self, refusal: Refused) -> None:
        changed = self.refusal != refusal
        self.refusal = refusal
        self._enter(Phase.REFUSED, anyway=changed)

    def _replace(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._notices.append(Synced(snapshot))
        self._enter(Phase.LIVE)
        if not self._joined:
            # Only now, and oldest first: the events of a command then come before its answer.
            self._joined = True
            self._outgoing += [
                CommandFrame(command_id=each, command=self._pending[each]) for each in self._pending
            ]

    def _follow(self, frame: EventFrame) -> None:
        if self.snapshot is None or self.phase is not Phase.LIVE or frame.seq <= self.snapshot.seq:
            return  # the snapshot on its way, or the one already here, holds it
        if frame.seq > self.snapshot.seq + 1:
            self._outgoing.append(Resync())
            self._enter(Phase.SYNCING)
            return
        self.snapshot = apply(self.snapshot, frame)
        self._notices.append(Happened(frame))

    def _foretell(self, waits: Mapping[str, Wait]) -> None:
        if waits != self.waits:
            self.waits = waits
            self._notices.append(Foretold())

    def _answer(self, reply: Reply) -> None:
        if self._pending.pop(reply.command_id, None) is not None:
            self._notices.append(Replied(reply))

    def _enter(self, phase: Phase, *, anyway: bool = False) -> None:
        if phase is self.phase and not anyway:
            return
        if phase is Phase.LIVE:
            self.stale_since = None
        elif self.stale_since is None:
            self.stale_since = self._heard_at + self._ahead
        self.phase = phase
        self._notices.append(PhaseChanged())
