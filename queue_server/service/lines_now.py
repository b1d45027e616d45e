"""The lines of a centre at one instant, read from the tables: the facts that a supervisor's alerts go by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from queue_server.domain.forecast import Outlook
from queue_server.domain.watch import Level, Line, unbroken_since
from queue_server.service.moment import Moment
from queue_server.service.settings import ServiceSettings
from queue_server.store import desks, standing
from queue_server.store.instants import from_micros, from_micros_or_none
from queue_server.store.standing import StoredLine, Stretch

_MICRO, _MINUTE = timedelta(microseconds=1), timedelta(minutes=1)
_EVERYBODY = -1
"""Longer than this is every wait, that of whoever comes this instant too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospects:
    """What the forecast said at that time of somebody who came then, by service, where it could say anything."""

    at: datetime
    outlooks: Mapping[str, Outlook]

    def empty_at(self, service: str) -> datetime | None:
        """When those who wait will have been served: to the minute, as a forecast knows no better."""
        outlook = self.outlooks.get(service)
        if outlook is None:
            return None
        then = self.at + timedelta(seconds=outlook.estimate.expected)
        return then + (datetime.min.replace(tzinfo=then.tzinfo) - then) % _MINUTE


@dataclass(frozen=True, slots=True)
class _AtWork:
    """The counters that serve each service: those that are open, and those that pause."""

    open: Mapping[str, Sequence[int]]
    paused: Mapping[str, Sequence[int]]
    all: Mapping[str, Sequence[int]]


def read_lines(moment: Moment, prospects: Prospects) -> list[Line]:
    """The line of every service of the centre."""
    stored = standing.lines(moment.tx, moment.centre_id, moment.day.isoformat())
    at_work = _at_work(moment)
    lines = [
        _line(service, stored.get(service.id), at_work=at_work, prospects=prospects)
        for service in moment.settings.services.values()
    ]
    return _with_beginnings(moment, lines, at_work)


def _at_work(moment: Moment) -> _AtWork:
    paused = {desk.number: desk.paused_since is not None for desk in desks.at_work(moment.tx, moment.centre_id)}
    found: tuple[dict[str, list[int]], ...] = ({}, {}, {})
    for number, counter in moment.settings.counters.items():
        for service in counter.services:
            found[2].setdefault(service, []).append(number)
            if number in paused:
                found[paused[number]].setdefault(service, []).append(number)
    return _AtWork(*found)


def _line(service: ServiceSettings, stored: StoredLine | None, *, at_work: _AtWork, prospects: Prospects) -> Line:
    return Line(
        service=service.code,
        name=dict(service.name),
        waiting=0 if stored is None else stored.waiting,
        target=timedelta(microseconds=service.target),
        longest_since=None if stored is None else from_micros(stored.longest_since),
        open_counters=len(at_work.open.get(service.code, ())),
        paused_counters=tuple(at_work.paused.get(service.code, ())),
        empty_at=None if stored is None else prospects.empty_at(service.code),
    )


def _with_beginnings(moment: Moment, lines: list[Line], at_work: _AtWork) -> list[Line]:
    """The same with since when somebody has waited too long or nobody has served: asked where it matters alone."""
    least = {line.service: _least(line, moment.now) for line in lines}
    wanted = [asked for asked in least.values() if asked is not None]
    if not wanted:
        return lines
    day = moment.day.isoformat()
    waits = _by_service(
        moment, standing.stretches(moment.tx, moment.centre_id, day, longer_than=min(wanted), now=moment.at)
    )
    left = standing.left_at(moment.tx, moment.centre_id, day) if _EVERYBODY in wanted else {}
    return [
        line
        if least[line.service] is None
        else replace(
            line,
            waiting_since=_since(moment, waits.get(line.service, ()), longer_than=_EVERYBODY),
            passed_since=_since(moment, waits.get(line.service, ()), longer_than=line.target // _MICRO),
            unserved_since=_last(left, at_work.all.get(line.service, ())),
        )
        for line in lines
    ]


def _least(line: Line, now: datetime) -> int | None:
    """From how many microseconds on the line's waits must be known; None where they need not be."""
    if line.waiting and not line.open_counters:
        return _EVERYBODY
    return line.target // _MICRO if line.level(now) is Level.PASSED else None


def _by_service(moment: Moment, stretches: Iterable[Stretch]) -> Mapping[str, list[Stretch]]:
    found: dict[str, list[Stretch]] = {}
    for stretch in stretches:
        found.setdefault(moment.settings.codes[stretch.service_id], []).append(stretch)
    return found


def _since(moment: Moment, waits: Sequence[Stretch], *, longer_than: int) -> datetime | None:
    """Since when somebody has waited so long, without a break."""
    so_long = (wait for wait in waits if wait.ends - wait.begins > longer_than)
    overdue = ((wait.begins + max(longer_than, 0), wait.ends) for wait in so_long)
    return from_micros_or_none(unbroken_since(overdue, now=moment.at))


def _last(left: Mapping[int, int], counters: Iterable[int]) -> datetime | None:
    return from_micros_or_none(max((left[number] for number in counters if number in left), default=None))
