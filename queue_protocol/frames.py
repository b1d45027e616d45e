"""The frames of one connection, in both directions; each says its `type`."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from queue_protocol.base import CommandId, Growing, Strict, Text
from queue_protocol.commands import AnyCommand
from queue_protocol.errors import Error
from queue_protocol.events import AnyEvent
from queue_protocol.results import AnyResult, ServiceWait
from queue_protocol.state import Snapshot
from queue_protocol.version import HEARTBEAT_SECONDS, OLDEST, Side
from queue_protocol.watch import Watch


class Hello(Growing):
    """The first frame of a device: what it speaks, has seen, and is.

    `waits`: it wants `WaitsFrame`s; `watch`: it wants `WatchFrame`s, which some roles alone get.
    """

    type: Literal["hello"] = "hello"
    protocol: int
    oldest: int = OLDEST
    last_seq: int = 0
    app: Annotated[str, Field(max_length=64)] = ""
    version: Annotated[str, Field(max_length=64)] = ""
    waits: bool = False
    watch: bool = False


class CommandFrame(Strict):
    """A command with the id that makes resending it safe."""

    type: Literal["command"] = "command"
    command_id: CommandId
    command: AnyCommand


class Resync(Strict):
    """The device saw a gap and asks for a snapshot."""

    type: Literal["resync"] = "resync"


class Ping(Strict):
    """The device asks whether the server is there."""

    type: Literal["ping"] = "ping"


class Welcome(Growing):
    """The version both will speak, and who the device is to the server. `at` is the server's clock, UTC.

    `offline_mark`, for kiosks: what the numbers begin with that it gives without the server.
    """

    type: Literal["welcome"] = "welcome"
    protocol: int
    server_version: str
    centre: str
    role: str
    device: str
    device_id: int | None = None
    counter: int | None = None
    offline_mark: str | None = None
    heartbeat_seconds: int = HEARTBEAT_SECONDS
    at: datetime


class Refused(Growing):
    """The connection ends here; `update` names the side to update when versions are apart."""

    type: Literal["refused"] = "refused"
    code: str
    message: Text
    update: Side | None = None


class SnapshotFrame(Growing):
    """Everything the screen shows, at `seq`."""

    type: Literal["snapshot"] = "snapshot"
    seq: int
    snapshot: Snapshot


class EventFrame(Growing):
    """What happened as the journal's entry `seq`, at the server's time `at` (UTC)."""

    type: Literal["event"] = "event"
    seq: int
    at: datetime
    event: AnyEvent


class WaitsFrame(Growing):
    """How long somebody who came now, without priority, would wait; of a service that is left out it is unknown.

    Outside the journal: it replaces the one before, for devices whose hello asks for it.
    """

    type: Literal["waits"] = "waits"
    waits: tuple[ServiceWait, ...]


class WatchFrame(Growing):
    """How the whole hall stands. Outside the journal: it replaces the one before."""

    type: Literal["watch"] = "watch"
    watch: Watch


class Reply(Growing):
    """The answer to one command: `result` or `error`."""

    type: Literal["reply"] = "reply"
    command_id: str
    result: AnyResult | None = None
    error: Error | None = None


class Pong(Growing):
    """The server is there; `at` is its clock, UTC."""

    type: Literal["pong"] = "pong"
    at: datetime


class ErrorFrame(Growing):
    """A frame could not be understood; nothing was changed."""

    type: Literal["error"] = "error"
    error: Error


ClientFrame = Hello | CommandFrame | Resync | Ping
ServerFrame = Welcome | Refused | SnapshotFrame | EventFrame | WaitsFrame | WatchFrame | Reply | Pong | ErrorFrame

AnyClientFrame = Annotated[ClientFrame, Field(discriminator="type")]
AnyServerFrame = Annotated[ServerFrame, Field(discriminator="type")]
