"""The head of the panel: which counter this is, where, and since when it is open, paused or closed."""

from dataclasses import dataclass

from queue_client.times import hour_and_minute, zone_of
from queue_protocol.base import in_language
from queue_protocol.state import Counter, CounterStateName, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderShown:
    """`since_id` is the message that says what the counter has been since the local time `since`.

    `nobody_id` is the one for the place of a person who is not there.
    """

    counter: int = 0
    zone: str = ""
    state: str = ""
    since_id: str = "counter.closed_since"
    since: str = ""
    nobody_id: str = "counter.is_closed"
    reason: str = ""


_SINCE: dict[CounterStateName, str] = {
    "open": "counter.open_since",
    "paused": "counter.paused_since",
    "closed": "counter.closed_since",
}
_NOBODY: dict[CounterStateName, str] = {
    "open": "counter.nobody_in_front",
    "paused": "counter.is_paused",
    "closed": "counter.is_closed",
}


def header(counter: Counter, snapshot: Snapshot, *, language: str) -> HeaderShown:
    """The head for that counter."""
    names = {zone.code: in_language(zone.name, language) for zone in snapshot.zones}
    return HeaderShown(
        counter=counter.number,
        zone=names.get(counter.zone, counter.zone),
        state=counter.state,
        since_id=_SINCE[counter.state],
        since=hour_and_minute(counter.since, zone_of(snapshot)),
        nobody_id=_NOBODY[counter.state],
        reason=counter.reason or _pause_reason(counter, snapshot, language=language),
    )


def _pause_reason(counter: Counter, snapshot: Snapshot, *, language: str) -> str:
    """The reason of the centre's list, in words; its code where the list no longer has it."""
    names = {reason.code: in_language(reason.name, language) for reason in snapshot.pause_reasons}
    return names.get(counter.reason_code or "", counter.reason_code or "")
