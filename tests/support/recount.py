"""The figures of a day counted again from the journal alone, as simply as can be, to hold the statistics against.

Nothing here looks at legs, spells or the rules of `domain.figures`; `story` tells what happened.
"""

import statistics
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import select

from queue_server.domain.figures import Figures
from queue_server.domain.spread import Durations
from queue_server.service.counting import Load
from queue_server.service.grouping import By, Period
from queue_server.service.statistics import read_statistics
from queue_server.store import journal
from queue_server.store.database import Database
from queue_server.store.instants import from_micros, to_micros
from queue_server.store.journal import Entry
from queue_server.store.rows import CentreRow, ServiceRow
from tests.support.story import Stay, Stop, Story, told_by


@dataclass(frozen=True)
class Centre:
    """What the journal does not say: the centre's code and clock, and its services' targets in minutes."""

    code: str
    time_zone: str
    targets: Mapping[str, int]

    def local(self, micros: int) -> datetime:
        return from_micros(micros).astimezone(ZoneInfo(self.time_zone))

    def midnight_after(self, day: date) -> int:
        return to_micros(datetime.combine(day + timedelta(days=1), datetime.min.time(), ZoneInfo(self.time_zone)))


RECOUNTED = (By.SERVICE, By.COUNTER, By.CLERK, By.HOUR, By.DAY, By.MONTH, By.CENTRE)
"""What the journal tells enough of; classes, weekdays and slots are held to these by the tests of reports."""


@dataclass(frozen=True)
class Recounted:
    """The same as the service's answer for one day: figures by key, of all, and the load by the hour."""

    rows: dict[str, Figures]
    total: Figures
    load: tuple[Load, ...]


def recount(entries: Iterable[Entry], centre: Centre, day: date, by: By, *, now: int) -> Recounted:
    """The figures of one business date; `now` in microseconds."""
    return recounted(told_by(entries), centre, day, by, now=now)


def recounted(story: Story, centre: Centre, day: date, by: By, *, now: int) -> Recounted:
    """The same of a story that was read before."""
    visits = [stops for stops in story.stops.values() if centre.local(stops[0].came).date() == day]
    stops = [stop for visit in visits for stop in visit]
    until = min(now, centre.midnight_after(day))
    # Between two log-ins of one clerk in one command nobody is there, for no time at all.
    lasting = [stay for stay in story.stays if stay.over != stay.began]
    stays = [stay for stay in lasting if centre.local(stay.began).date() == day]
    pieces = _pieces(sorted(stays, key=lambda stay: (stay.counter, stay.began)), until)
    if by is By.HOUR:
        pieces = [part for piece in pieces for part in _by_the_hour(piece, centre)]

    def hour(micros: int) -> str:
        return f"{centre.local(micros).hour:02}"

    of_stop: dict[By, Callable[[Stop], Any]] = {
        By.SERVICE: lambda stop: stop.service,
        By.COUNTER: lambda stop: stop.counter,
        By.CLERK: lambda stop: stop.staff if stop.called is not None else None,
        By.HOUR: lambda stop: hour(stop.came),
        By.DAY: lambda _: day.isoformat(),
        By.MONTH: lambda _: day.isoformat()[:7],
        By.CENTRE: lambda _: centre.code,
    }
    of_piece: dict[By, Callable[[_Piece], Any]] = {
        By.SERVICE: lambda _: None,
        By.COUNTER: lambda piece: piece.stay.counter,
        By.CLERK: lambda piece: piece.stay.staff,
        By.HOUR: lambda piece: hour(piece.began),
        By.DAY: lambda _: day.isoformat(),
        By.MONTH: lambda _: day.isoformat()[:7],
        By.CENTRE: lambda _: centre.code,
    }
    keys = {of_stop[by](stop) for stop in stops} | {of_piece[by](piece) for piece in pieces}
    rows = {
        str(key): _figures(
            [stop for stop in stops if of_stop[by](stop) == key],
            [piece for piece in pieces if of_piece[by](piece) == key],
            centre,
            by=by,
        )
        for key in keys - {None}
    }
    return Recounted(rows, _figures(stops, pieces, centre, by=None), _load(stops, hour) if by is By.HOUR else ())


@dataclass(frozen=True)
class _Piece:
    stay: Stay
    began: int
    over: int
    begins: bool
    begins_of_clerk: bool


def _pieces(stays: list[Stay], until: int) -> list[_Piece]:
    pieces: list[_Piece] = []
    for stay in stays:
        over = max(min(stay.over or until, until), stay.began)
        last = pieces[-1] if pieces else None
        follows = last is not None and last.stay.counter == stay.counter and last.over >= stay.began
        same = last is not None and follows and last.stay.state == stay.state
        same_clerk = last is not None and same and last.stay.staff == stay.staff
        pieces.append(_Piece(stay, stay.began, over, begins=not same, begins_of_clerk=not same_clerk))
    return pieces


def _by_the_hour(piece: _Piece, centre: Centre) -> list[_Piece]:
    parts, began, begins = [], piece.began, piece.begins
    while True:
        local = centre.local(began)
        into_hour = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
        following = began + (timedelta(hours=1) - into_hour) // timedelta(microseconds=1)
        parts.append(_Piece(piece.stay, began, min(following, piece.over), begins, begins_of_clerk=begins))
        if following >= piece.over:
            return parts
        began, begins = following, False


def _figures(stops: list[Stop], pieces: list[_Piece], centre: Centre, *, by: By | None) -> Figures:
    waits = [stop.wait for stop in stops if stop.wait is not None]
    late = [
        stop for stop in stops if stop.wait is not None and stop.wait > centre.targets[stop.service] * 60_000_000
    ]
    served = [stop for stop in stops if stop.is_served]
    ends = [stop.how for stop in stops]
    pauses = [piece for piece in pieces if piece.stay.state == "paused"]
    opened = [piece for piece in pieces if piece.stay.state == "open"]
    has_counters = by is not By.SERVICE
    begun = [piece for piece in pauses if (piece.begins_of_clerk if by is By.CLERK else piece.begins)]
    return Figures(
        issued=None if by in (By.COUNTER, By.CLERK) else sum(stop.first for stop in stops),
        legs=len(stops),
        visits=len({stop.ticket for stop in served}),
        served=len(served),
        transferred=ends.count("transferred"),
        no_show=ends.count("no_show"),
        cancelled=ends.count("cancelled"),
        expired=ends.count("expired"),
        unfinished=ends.count(None),
        waiting=_short(waits),
        over_target=len(late),
        share_over_target=len(late) / len(waits) if waits else None,
        service=_short([stop.service_time for stop in served]),
        pauses=len(begun) if has_counters else None,
        paused_seconds=sum(piece.over - piece.began for piece in pauses) / 1e6 if has_counters else None,
        open_seconds=sum(piece.over - piece.began for piece in opened) / 1e6 if has_counters else None,
    )


def _short(micros: list[int]) -> Durations:
    if not micros:
        return Durations(count=0)
    tenths = statistics.quantiles(micros, n=10, method="inclusive") if len(micros) > 1 else micros * 9
    return Durations(
        count=len(micros),
        mean_seconds=round(statistics.mean(micros)) / 1e6,
        median_seconds=round(statistics.median(micros)) / 1e6,
        p90_seconds=round(tenths[8]) / 1e6,
    )


def _load(stops: list[Stop], hour: Callable[[int], str]) -> tuple[Load, ...]:
    issued = [hour(stop.came) for stop in stops if stop.first]
    called = [hour(stop.called) for stop in stops if stop.called is not None]
    served = [hour(stop.over) for stop in stops if stop.over is not None and stop.is_served]
    return tuple(
        Load(hour=int(each), issued=issued.count(each), called=called.count(each), served=served.count(each))
        for each in sorted({*issued, *called, *served})
    )


def disagreements(database: Database, centre_id: int = 1, *, now: datetime) -> list[str]:
    """Where statistics and recount differ, on every day that the journal tells of: empty when all is well."""
    with database.reading() as tx:
        row = tx.session.exec(select(CentreRow).where(CentreRow.id == centre_id)).one()
        services = tx.session.exec(select(ServiceRow).where(ServiceRow.centre_id == centre_id)).all()
        targets = {service.code: service.target_wait_minutes or row.target_wait_minutes for service in services}
        centre = Centre(row.code, row.time_zone, targets)
        story = told_by(journal.after(tx, centre_id, 0))
        began = [stop.came for stops in story.stops.values() for stop in stops] + [
            each.began for each in story.stays
        ]
        days = {centre.local(micros).date() for micros in [*began, to_micros(now)]}
        found = []
        for day in sorted(days):
            for by in RECOUNTED:
                answer = read_statistics(tx, [centre_id], Period(day, day), by, now=now)
                seen = Recounted({each.label.key: each.figures for each in answer.rows}, answer.total, answer.load)
                expected = recounted(story, centre, day, by, now=to_micros(now))
                if seen != expected:
                    found.append(f"{day} by {by}: {_difference(seen, expected)}")
    return found


def _difference(seen: Recounted, expected: Recounted) -> str:
    """The first group that is told otherwise, both ways."""
    pairs = {key: (seen.rows.get(key), expected.rows.get(key)) for key in {*seen.rows, *expected.rows}}
    pairs |= {"total": (seen.total, expected.total)}
    differing = [item for item in sorted(pairs.items()) if item[1][0] != item[1][1]]
    key, (told, counted) = differing[0] if differing else ("load", (None, None))
    return f"{key}\n  statistics {told}\n  recount    {counted}"
