"""A link that hears what a test says, a speaker that ends when told, a clock that moves when told."""

from datetime import datetime
from typing import cast

from PySide6.QtCore import Property, QObject, Signal, Slot

from display_app.devices.speaker import Speaker
from queue_client.qt.link import Link
from queue_client.replica import apply
from queue_protocol.codec import encode
from queue_protocol.events import KnownEvent
from queue_protocol.frames import EventFrame, Hello, Refused, ServerFrame, SnapshotFrame, Welcome
from queue_protocol.state import Snapshot
from tests.display_app.snapshots import NOON


class ScriptedLink(Link):
    """No socket: `connects`, `drops` and `tells` are what a server would have done. Its clock stands still."""

    def __init__(self) -> None:
        super().__init__("http://127.0.0.1:1", "token", Hello(protocol=1))
        self.time = NOON
        self._server: Snapshot | None = None

    def open(self) -> None:
        pass

    def now(self) -> datetime:
        return self.time

    def connects(self, snapshot: Snapshot) -> None:
        self._server = snapshot
        self._opened()
        self._heartbeat.stop()
        self.says(Welcome(protocol=1, server_version="1", centre="c", role="display", device="d", at=self.time))
        self.says(SnapshotFrame(seq=snapshot.seq, snapshot=snapshot))

    def drops(self) -> None:
        self._gone("")
        self._retry.stop()

    def tells(self, event: KnownEvent) -> None:
        assert self._server is not None
        frame = EventFrame(seq=self._server.seq + 1, at=self.time, event=event)
        self._server = apply(self._server, frame)
        self.says(frame)

    def refuses(self, refusal: Refused) -> None:
        self._opened()
        self._heartbeat.stop()
        self.says(refusal)

    def says(self, frame: ServerFrame) -> None:
        self._received(encode(frame))


class ScriptedSpeaker(QObject):
    """What the screen asks of a speaker; `said` is all that it was told to say."""

    started = Signal(str, int, int)
    finished = Signal(str, int, int)
    silent_reason_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, int, int]] = []
        self.closed = False
        self._reason = ""

    silent_reason = Property(str, lambda self: self._reason, notify=silent_reason_changed)

    @Slot(str, int, int)
    def announce(self, number: str, counter: int, call_number: int = 1) -> None:
        self.said.append((number, counter, call_number))

    def falls_silent(self, reason: str) -> None:
        self._reason = reason
        self.silent_reason_changed.emit()

    def close(self) -> None:
        self.closed = True

    def as_speaker(self) -> Speaker:
        return cast(Speaker, self)


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now
