"""The server's side of one connection without I/O: frames in, frames out, behind whatever carries the text."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from queue_protocol.codec import decode_client, encode
from queue_protocol.frames import (
    ClientFrame,
    CommandFrame,
    EventFrame,
    Hello,
    Ping,
    Pong,
    Refused,
    Resync,
    ServerFrame,
    Welcome,
)
from tests.queue_client.model import ModelCentre


@dataclass(frozen=True)
class Manner:
    """How a scripted server behaves: whom it refuses, what it leaves unanswered."""

    refusal: Refused | None = None
    answers_commands: bool = True
    answers_pings: bool = True
    heartbeat_seconds: int = 5


@dataclass
class Conversation:
    """One device's conversation; `outbox` is what goes to the device, `heard` what came from it.

    `pushed` is called when an event has been put into the outbox that nobody here asked for.
    """

    model: ModelCentre
    manner: Manner = Manner()
    outbox: deque[str] = field(default_factory=deque)
    heard: list[ClientFrame] = field(default_factory=list)
    pushed: Callable[[], None] = lambda: None

    def receive(self, text: str | bytes) -> None:
        frame = decode_client(text)
        self.heard.append(frame)
        match frame:
            case Hello():
                self._greet()
            case CommandFrame(command_id=command_id, command=command) if self.manner.answers_commands:
                self.say(self.model.do(command_id, command))
            case Resync():
                self.say(self.model.snapshot())
            case Ping() if self.manner.answers_pings:
                self.say(Pong(at=self.model.now))
            case _:
                pass

    def say(self, frame: ServerFrame) -> None:
        self.outbox.append(encode(frame))

    def end(self) -> None:
        if self._push in self.model.listeners:
            self.model.listeners.remove(self._push)

    def _greet(self) -> None:
        if self.manner.refusal is not None:
            self.say(self.manner.refusal)
            return
        self.say(
            Welcome(
                protocol=1,
                server_version="0",
                centre="mau",
                role="counter",
                device="Quầy 1",
                heartbeat_seconds=self.manner.heartbeat_seconds,
                at=self.model.now,
            )
        )
        self.say(self.model.snapshot())
        self.model.listeners.append(self._push)

    def _push(self, frame: EventFrame) -> None:
        self.say(frame)
        self.pushed()
