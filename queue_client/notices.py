"""What a session tells whoever drives it, one value per thing that happened, in order."""

from dataclasses import dataclass

from queue_protocol.frames import EventFrame, Reply
from queue_protocol.state import Snapshot


@dataclass(frozen=True)
class PhaseChanged:
    """The conversation has entered another phase, or the reason of a refusal changed."""


@dataclass(frozen=True)
class Synced:
    """A snapshot has replaced everything that was known; events in between may have been missed."""

    snapshot: Snapshot


@dataclass(frozen=True)
class Happened:
    """The next event; the replica holds it already. Each `seq` is told once."""

    frame: EventFrame


@dataclass(frozen=True)
class Foretold:
    """Other waits are expected now, or none are known any more."""


@dataclass(frozen=True)
class WatchChanged:
    """The whole hall stands otherwise than it did, or some seconds have passed."""


@dataclass(frozen=True)
class Replied:
    """The one answer to a command."""

    reply: Reply


@dataclass(frozen=True)
class Misunderstood:
    """One side could not read a frame of the other; `reason` is for the log."""

    reason: str


Notice = PhaseChanged | Synced | Happened | Foretold | WatchChanged | Replied | Misunderstood
