"""How things stand between a screen and its server: live, stale since when, or why it cannot work at all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Protocol

from queue_client.times import hour_and_minute, zone_of
from queue_protocol.base import in_language
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import Refused
from queue_protocol.state import Snapshot
from queue_protocol.version import Side


class Known(Protocol):
    """What is asked of a link."""

    @property
    def snapshot(self) -> Snapshot | None:
        """What the server knows; None until it was first heard."""

    @property
    def refusal(self) -> Refused | None:
        """Why the server does not talk with this program."""

    @property
    def stale_since(self) -> datetime | None:
        """None while live."""


class Standing(StrEnum):
    """How things stand with the server."""

    LIVE = "live"
    CONNECTING = "connecting"
    STALE = "stale"
    REFUSED = "refused"
    UNPAIRED = "unpaired"
    MISPLACED = "misplaced"


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Why a device cannot be what it was started as: a message of its own, and a code for whoever repairs it."""

    message_id: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionShown:
    """`since` is the time on the centre's walls from which the screen is old, empty while live.

    Where the screen cannot work, `message` is the server's sentence, or `message_id` one of ours.
    """

    standing: Standing = Standing.CONNECTING
    since: str = ""
    message: str = ""
    message_id: str = ""
    code: str = ""


def connection(
    link: Known,
    *,
    language: str,
    misplaced: Misplaced | None = None,
    tell: Callable[[datetime, tzinfo | None], str] = hour_and_minute,
) -> ConnectionShown:
    """How things stand with that link; `misplaced` counts once the centre is known, `tell` writes `since`."""
    since = tell(link.stale_since, zone_of(link.snapshot)) if link.stale_since else ""
    if link.refusal is not None:
        return _refused(link.refusal, language=language, since=since)
    if link.snapshot is None:
        return ConnectionShown(standing=Standing.CONNECTING, message_id="client.connecting", since=since)
    if misplaced is not None:
        message_id, code = misplaced.message_id, misplaced.code
        return ConnectionShown(standing=Standing.MISPLACED, message_id=message_id, code=code, since=since)
    return ConnectionShown(standing=Standing.STALE if since else Standing.LIVE, since=since)


def _refused(refusal: Refused, *, language: str, since: str) -> ConnectionShown:
    unpaired = refusal.code == ErrorCode.UNAUTHENTICATED
    return ConnectionShown(
        standing=Standing.UNPAIRED if unpaired else Standing.REFUSED,
        since=since,
        message=in_language(refusal.message, language),
        message_id="client.pair_again" if unpaired else _UPDATES.get(refusal.update, "client.refused"),
        code=refusal.code,
    )


_UPDATES: dict[Side | None, str] = {Side.CLIENT: "client.update_client", Side.SERVER: "client.update_server"}
