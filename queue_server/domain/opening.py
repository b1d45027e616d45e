"""When a centre gives numbers: its week of shifts, the public holidays, and its own exceptions to both.

What follows from them is an `Opening`, true from one edge of the day to the next, so that it need not be asked for
every ticket: keep it while `holds_at` says so, and ask `Hours.at` again when it does not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from queue_server.domain.business_day import business_date
from queue_server.domain.wall_clock import first_showing, last_showing, minute_over

LOOK_AHEAD_DAYS = 30
"""How far `opens_next` looks; a centre that is closed for longer says so in its own words."""

_MIDNIGHT = time()
_DAY = timedelta(days=1)


class ClosedReason(StrEnum):
    """Why no numbers are given; worded in words/*.toml under `closed.…`."""

    BEFORE_OPENING = "before_opening"
    BETWEEN_SHIFTS = "between_shifts"
    LAST_TICKET_GONE = "last_ticket_gone"
    AFTER_CLOSING = "after_closing"
    DAY_OFF = "day_off"
    HOLIDAY = "holiday"
    EXCEPTION = "exception"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """Hours on some days of the week (Monday is 0), on the centre's own clock, within one day.

    `last_ticket` is the last minute in which a number is given; people are served until `closes`.
    """

    days: frozenset[int]
    opens: time
    closes: time
    last_ticket: time


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionDay:
    """A date on which the week and the public holidays do not hold, and what it is called, by language."""

    date: date
    open: bool
    name: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Whether numbers are given, and what follows. Instants are UTC.

    `reason` is None exactly when numbers are given; `name` is that of the holiday or exception that is the reason.
    `opens_next` is when numbers are given again: None while they are given, or when it is over 30 days away.
    `shift_ends` is when the people of the shift at work go home, `shift_begins` when they came: None outside
    shifts, or if no hours are stated.
    It all holds from `holds_from` until just before `changes_at`, and without end where these are None.
    """

    gives_numbers: bool
    reason: ClosedReason | None = None
    name: Mapping[str, str] | None = None
    opens_next: datetime | None = None
    shift_begins: datetime | None = None
    shift_ends: datetime | None = None
    holds_from: datetime | None = None
    changes_at: datetime | None = None

    def holds_at(self, now: datetime) -> bool:
        """Whether this is still, or already, true at the instant `now` (aware), were the clock set back too."""
        begun = self.holds_from is None or self.holds_from <= now
        return begun and (self.changes_at is None or now < self.changes_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPeriod:
    """Numbers are given from `opens_at` until just before `closes_at`; both UTC."""

    opens_at: datetime
    closes_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """A shift on one date: numbers from `starts` to just before `stops`, people at work until `ends`."""

    starts: datetime
    stops: datetime
    ends: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """One date at the centre, from midnight to midnight; `closed` says why it has no stretches."""

    begins: datetime
    ends: datetime
    stretches: tuple[_Stretch, ...] = ()
    closed: ClosedReason = ClosedReason.DAY_OFF
    name: Mapping[str, str] | None = None

    def reason_at(self, now: datetime) -> ClosedReason | None:
        if not self.stretches:
            return self.closed
        if any(each.starts <= now < each.stops for each in self.stretches):
            return None
        if any(each.starts <= now < each.ends for each in self.stretches):
            return ClosedReason.LAST_TICKET_GONE
        if now < self.stretches[0].starts:
            return ClosedReason.BEFORE_OPENING
        return ClosedReason.BETWEEN_SHIFTS if now < self.stretches[-1].starts else ClosedReason.AFTER_CLOSING

    def shift_begins(self, now: datetime) -> datetime | None:
        return min((each.starts for each in self.stretches if each.starts <= now < each.ends), default=None)

    def shift_ends(self, now: datetime) -> datetime | None:
        return max((each.ends for each in self.stretches if each.starts <= now < each.ends), default=None)

    def edges(self) -> Iterator[datetime]:
        yield self.begins
        yield self.ends
        for each in self.stretches:
            yield from (each.starts, each.stops, each.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """What a centre states about its hours; `holidays` are public holidays with their names by language.

    Without any shift, hours are not stated: numbers are given at all times, holidays or not, exceptions aside.
    A public holiday is closed. An exception goes before the week and the holiday; an open one has the shifts of
    its own weekday, or else of the nearest weekday before it that has any: a made-up Saturday works like Friday.
    Where clocks are moved, a shift is one stretch: from the first time that the wall shows its beginning to the
    last time that it shows its end. A shift that closes in its last ticket's minute ends with that minute.
    """

    time_zone: str
    shifts: tuple[Shift, ...] = ()
    exceptions: tuple[ExceptionDay, ...] = ()
    holidays: Mapping[date, Mapping[str, str]] = field(default_factory=dict)

    def at(self, now: datetime) -> Opening:
        """What holds at the instant `now` (aware). Raises ZoneInfoNotFoundError for an unknown zone."""
        if not self.shifts and all(each.open for each in self.exceptions):
            return Opening(gives_numbers=True)
        today = business_date(now, self.time_zone)
        day = self._day(today)
        reason = day.reason_at(now)
        return Opening(
            gives_numbers=reason is None,
            reason=reason,
            name=day.name if reason is day.closed else None,
            opens_next=None if reason is None else self._opens_next(now, today),
            shift_begins=day.shift_begins(now) if self.shifts else None,
            shift_ends=day.shift_ends(now) if self.shifts else None,
            holds_from=max(edge for edge in day.edges() if edge <= now),
            changes_at=min(edge for edge in day.edges() if edge > now),
        )

    def periods(self, first: date, *, days: int) -> tuple[OpenPeriod, ...]:
        """When numbers are given on so many dates from `first` on, as `at` would say of each instant."""
        stretches = (each for ahead in range(days) for each in self._day(first + ahead * _DAY).stretches)
        return tuple(OpenPeriod(opens_at=each.starts, closes_at=each.stops) for each in stretches)

    def _opens_next(self, now: datetime, today: date) -> datetime | None:
        days = (self._day(today + ahead * _DAY) for ahead in range(LOOK_AHEAD_DAYS + 1))
        return next((each.starts for day in days for each in day.stretches if each.starts > now), None)

    def _day(self, day: date) -> _Day:
        zone = ZoneInfo(self.time_zone)
        begins, ends = first_showing(day, _MIDNIGHT, zone), first_showing(day + _DAY, _MIDNIGHT, zone)
        exception = next((each for each in self.exceptions if each.date == day), None)
        if exception is not None and not exception.open:
            return _Day(begins=begins, ends=ends, closed=ClosedReason.EXCEPTION, name=exception.name)
        if not self.shifts:
            return _Day(begins=begins, ends=ends, stretches=(_Stretch(starts=begins, stops=ends, ends=ends),))
        if exception is None and day in self.holidays:
            return _Day(begins=begins, ends=ends, closed=ClosedReason.HOLIDAY, name=self.holidays[day])
        shifts = self._shifts_on(day.weekday()) if exception is None else self._shifts_like(day.weekday())
        return _Day(begins=begins, ends=ends, stretches=_stretches(shifts, day, zone))

    def _shifts_on(self, weekday: int) -> list[Shift]:
        return [shift for shift in self.shifts if weekday in shift.days]

    def _shifts_like(self, weekday: int) -> list[Shift]:
        week = (self._shifts_on((weekday - back) % 7) for back in range(7))
        return next((shifts for shifts in week if shifts), [])


def _stretches(shifts: list[Shift], day: date, zone: ZoneInfo) -> tuple[_Stretch, ...]:
    stretches = (_stretch(shift, day, zone) for shift in sorted(shifts, key=lambda shift: shift.opens))
    # A shift that the clocks were put forward over is none.
    return tuple(each for each in stretches if each.starts < each.stops)


def _stretch(shift: Shift, day: date, zone: ZoneInfo) -> _Stretch:
    stops = minute_over(day, shift.last_ticket, zone)
    ends = max(last_showing(day, shift.closes, zone), stops)
    return _Stretch(starts=first_showing(day, shift.opens, zone), stops=stops, ends=ends)
