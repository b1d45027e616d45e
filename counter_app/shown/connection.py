"""Whether the panel may be trusted: live, stale since when, or why it cannot work at all."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counter_app.shown.times import to_the_second, zone_of
from queue_protocol.base import in_language
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import Refused
from queue_protocol.state import Snapshot
from queue_protocol.version import Side


class Standing(StrEnum):
    """How things stand with the server."""

    LIVE = "live"
    CONNECTING = "connecting"
    STALE = "stale"
    REFUSED = "refused"
    UNPAIRED = "unpaired"
    NO_COUNTER = "no_counter"
    UNKNOWN_COUNTER = "unknown_counter"
    OTHER_COUNTER = "other_counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionShown:
    """`since` is the local time from which the screen is old.

    Where the panel cannot work, `message` is the server's sentence, or `message_id` one of ours.
    """

    standing: Standing = Standing.CONNECTING
    since: str = ""
    message: str = ""
    message_id: str = ""
    code: str = ""


_MESSAGES = {
    Standing.CONNECTING: "client.connecting",
    Standing.NO_COUNTER: "counter.no_counter",
    Standing.UNKNOWN_COUNTER: "counter.unknown_counter",
    Standing.OTHER_COUNTER: "counter.other_counter",
}


def cannot_work(standing: Standing) -> ConnectionShown:
    """The panel has nothing to show yet, or was started for the wrong counter."""
    code = "" if standing is Standing.CONNECTING else str(standing)
    return ConnectionShown(standing=standing, message_id=_MESSAGES[standing], code=code)


def refused(refusal: Refused, *, language: str) -> ConnectionShown:
    """The server does not want this device."""
    unpaired = refusal.code == ErrorCode.UNAUTHENTICATED
    return ConnectionShown(
        standing=Standing.UNPAIRED if unpaired else Standing.REFUSED,
        message=in_language(refusal.message, language),
        message_id="client.pair_again" if unpaired else _UPDATES.get(refusal.update, "client.refused"),
        code=refusal.code,
    )


_UPDATES: dict[Side | None, str] = {Side.CLIENT: "client.update_client", Side.SERVER: "client.update_server"}


def stale(since: datetime, snapshot: Snapshot) -> ConnectionShown:
    """The link is gone; what the screen shows was true at `since`."""
    return ConnectionShown(standing=Standing.STALE, since=to_the_second(since, zone_of(snapshot)))


def misplaced(number: int | None, *, paired: int | None, known: bool) -> Standing | None:
    """Why this device cannot be the panel of counter `number`; None when it can.

    `paired` is the counter that its token belongs to; `known` says whether the centre has counter `number`.
    """
    if number is None:
        return Standing.NO_COUNTER
    if paired is not None and paired != number:
        return Standing.OTHER_COUNTER
    return None if known else Standing.UNKNOWN_COUNTER
