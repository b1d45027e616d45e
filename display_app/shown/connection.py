"""Whether the hall may be trusted: live, stale since when, or why it cannot work at all."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from display_app.shown.times import hour_and_minute, zone_of
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
    UNKNOWN_ZONE = "unknown_zone"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionShown:
    """`since` is the local time from which the screen is old.

    Where the hall cannot work, `message` is the server's sentence, or `message_id` one of ours.
    """

    standing: Standing = Standing.CONNECTING
    since: str = ""
    message: str = ""
    message_id: str = "client.connecting"
    code: str = ""


def connection(
    *,
    snapshot: Snapshot | None,
    refusal: Refused | None,
    stale_since: datetime | None,
    zone: str | None,
    language: str,
) -> ConnectionShown:
    """How things stand for a hall of that zone, from what its link knows."""
    if refusal is not None:
        return _refused(refusal, language)
    if snapshot is None:
        return ConnectionShown()
    if zone is not None and zone not in {each.code for each in snapshot.zones}:
        return ConnectionShown(standing=Standing.UNKNOWN_ZONE, message_id="hall.unknown_zone", code=zone)
    if stale_since is not None:
        return ConnectionShown(
            standing=Standing.STALE, message_id="", since=hour_and_minute(stale_since, zone_of(snapshot))
        )
    return ConnectionShown(standing=Standing.LIVE, message_id="")


def _refused(refusal: Refused, language: str) -> ConnectionShown:
    unpaired = refusal.code == ErrorCode.UNAUTHENTICATED
    return ConnectionShown(
        standing=Standing.UNPAIRED if unpaired else Standing.REFUSED,
        message=in_language(refusal.message, language),
        message_id="client.pair_again" if unpaired else _UPDATES.get(refusal.update, "client.refused"),
        code=refusal.code,
    )


_UPDATES: dict[Side | None, str] = {Side.CLIENT: "client.update_client", Side.SERVER: "client.update_server"}
