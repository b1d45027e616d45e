"""The calls on the screen: the one in the large place, and the last of the day beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from display_app.shown.zones import Zones, covers, shows_several
from queue_client.times import same_day, zone_of
from queue_protocol.base import in_language
from queue_protocol.state import Call, Snapshot

ROWS = 72
"""More than most screens have room for: what is shown where nobody says how much fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewestShown:
    """The call in the large place; no `number` while nobody has been called today.

    `shown` counts the calls that came as news: the place breathes whenever it grows. `area` is empty where a
    single one is shown.
    """

    number: str = ""
    counter: int = 0
    call_number: int = 1
    service: str = ""
    area: str = ""
    shown: int = 0


@dataclass(frozen=True, slots=True)
class CallShown:
    """One of the last calls; `is_large` where it is the one that would have the large place."""

    number: str
    counter: int
    is_large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CallsShown:
    """The last calls, newest first, each ticket once. `shown` is that of the large place, where there is none."""

    rows: tuple[CallShown, ...] = ()
    shown: int = 0


def calls_here(calls: Iterable[Call], snapshot: Snapshot, *, zones: Zones, now: datetime) -> tuple[Call, ...]:
    """Those of the calls that this hall shows: made today on the centre's walls, to a counter of those zones."""
    wall = zone_of(snapshot)
    numbers = {counter.number for counter in snapshot.counters if covers(zones, counter.zone)}
    return tuple(call for call in calls if same_day(call.at, now, wall) and (not zones or call.counter in numbers))


def last_calls(calls: Iterable[Call], *, large: Call | None, most: int = ROWS) -> CallsShown:
    """Of `calls` (newest first), each ticket's newest, but for the ticket in the large place."""
    newest = _newest(calls)
    if large is not None:
        newest.pop(large.ticket_id, None)
    return CallsShown(rows=tuple(CallShown(call.number, call.counter) for call in list(newest.values())[:most]))


def all_calls(calls: Iterable[Call], *, large: Call | None, shown: int, most: int = ROWS) -> CallsShown:
    """The same on a screen without a large place: its ticket is among the others, marked."""
    rows = list(_newest(calls).values())[:most]
    marked = None if large is None else large.ticket_id
    return CallsShown(
        rows=tuple(CallShown(call.number, call.counter, call.ticket_id == marked) for call in rows), shown=shown
    )


def _newest(calls: Iterable[Call]) -> dict[int, Call]:
    newest: dict[int, Call] = {}
    for call in calls:
        newest.setdefault(call.ticket_id, call)
    return newest


def newest_call(call: Call, snapshot: Snapshot, *, zones: Zones, language: str, shown: int) -> NewestShown:
    """That call as the large place shows it, in a hall of those zones."""
    service = next((each.name for each in snapshot.services if each.code == call.service), None)
    return NewestShown(
        number=call.number,
        counter=call.counter,
        call_number=call.call_number,
        service=in_language(service, language) if service else "",
        area=_area(call, snapshot, language) if shows_several(zones, snapshot) else "",
        shown=shown,
    )


def _area(call: Call, snapshot: Snapshot, language: str) -> str:
    code = next((each.zone for each in snapshot.counters if each.number == call.counter), None)
    return next((in_language(each.name, language) for each in snapshot.zones if each.code == code), "")
