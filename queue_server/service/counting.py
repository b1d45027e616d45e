"""Legs and spells on their way into the tallies of their groups.

Which group something belongs to is decided here: to the business date of its ticket, to its own service, to the
counter where it was called last and to the clerk who acted on it last. By the hour, people are counted when they
come: a number when it was given, a leg when it began to wait, whatever became of it later; what the hall did in
each hour is told beside it, as its load.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from queue_server.domain import figures
from queue_server.domain.business_day import begins_at
from queue_server.domain.figures import Figures, Leg
from queue_server.domain.hours import Hours
from queue_server.domain.spells import Spell, Stretch, stretches
from queue_server.domain.tally import Tally
from queue_server.service.grouping import By, Key, Label, Only, Places, labelled, slot
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.statistics import StoredPlace

_MINUTE = 60 * 1_000_000
_NO_NUMBERS_OF = frozenset({By.COUNTER, By.CLERK})
"""What no number is given for: nobody takes one at a counter."""
_NO_COUNTERS_OF = frozenset({By.SERVICE, By.CLASS})
"""What has no counters of its own, which may be open or paused."""
_BY_THE_CLOCK = frozenset({By.HOUR, By.SLOT})


def gives_numbers(by: By) -> bool:
    """Whether numbers are given for such a group."""
    return by not in _NO_NUMBERS_OF


def has_counters(by: By) -> bool:
    """Whether such a group has counters that are open or paused."""
    return by not in _NO_COUNTERS_OF


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The figures of one group."""

    label: Label
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What the hall did in one hour of the day, over all days: numbers given, first calls, services that ended."""

    hour: int
    issued: int
    called: int
    served: int


@dataclass(slots=True)
class Loads:
    """What the hall did in each hour, or in each hour of each weekday, while it is being counted."""

    issued: Counter[Key] = field(default_factory=Counter)
    called: Counter[Key] = field(default_factory=Counter)
    served: Counter[Key] = field(default_factory=Counter)

    def add(self, leg: Leg, key_at: Callable[[int], Key]) -> None:
        """Count what was done with the leg, each under the key of its instant."""
        if leg.called_at is not None:
            self.called[key_at(leg.called_at)] += 1
        if leg.ended_at is not None and figures.was_served(leg):
            self.served[key_at(leg.ended_at)] += 1

    def by_hour(self) -> tuple[Load, ...]:
        """What was counted by the hour."""
        return tuple(
            Load(hour=int(hour), issued=self.issued[hour], called=self.called[hour], served=self.served[hour])
            for hour in sorted({*self.issued, *self.called, *self.served})
        )


class Counting:
    """Counts centre by centre and day by day; `now` in microseconds ends what still runs."""

    def __init__(self, by: By, places: Places, only: Only, now: int) -> None:
        self._by, self._places, self._now = by, places, now
        self._services, self._counters = places.service_ids(only), places.counter_ids(only)
        self._targets = {line.id: line.target * _MINUTE for line in places.lines.values()}
        self._groups: defaultdict[Key, Tally] = defaultdict(Tally)
        self._without_group = Tally()
        self._total = Tally()
        self.loads = Loads()
        self._key_of = self._keys()[by]

    def go_to(self, place: StoredPlace) -> None:
        """What comes now is of that centre."""
        self._place = place
        self._hours = Hours(place.time_zone)

    def _go_on_to(self, day: date) -> None:
        self._day, self._weekday = day.isoformat(), day.weekday()

    def add_legs(self, legs: Iterable[Leg], day: date) -> None:
        """Count the legs of one date, those of one ticket together."""
        self._go_on_to(day)
        for leg in legs:
            if self._is_wanted(leg):
                self._add_leg(leg)

    def _is_wanted(self, leg: Leg) -> bool:
        of_service = self._services is None or leg.service_id in self._services
        return of_service and (self._counters is None or leg.counter_id in self._counters)

    def _add_leg(self, leg: Leg) -> None:
        key = self._key_of(leg)
        tally = self._without_group if key is None else self._groups[key]
        tally.add(leg, target=self._targets[leg.service_id])
        if figures.was_served(leg):
            self._total.visited(leg.ticket_id)
        if leg.position == 1:
            self._add_number(leg, key)
        if self._by in _BY_THE_CLOCK:
            self.loads.add(leg, self._key_at)

    def _add_number(self, leg: Leg, key: Key | None) -> None:
        self._total.issued += 1
        if self._by in _BY_THE_CLOCK:
            key = self._key_at(leg.issued_at)
            self.loads.issued[key] += 1
        if key is not None:
            self._groups[key].issued += 1

    def _keys(self) -> Mapping[By, Callable[[Leg], Key | None]]:
        return {
            By.SERVICE: lambda leg: leg.service_id,
            By.COUNTER: lambda leg: leg.counter_id,
            # Whoever only sent somebody on from the line, or cancelled there, attended to nobody.
            By.CLERK: lambda leg: None if leg.called_at is None else leg.staff_id,
            By.CLASS: lambda leg: leg.priority or "",
            By.HOUR: lambda leg: self._hours.of(leg.arrived_at),
            By.SLOT: lambda leg: self._key_at(leg.arrived_at),
            By.DAY: lambda _: self._day,
            By.WEEKDAY: lambda _: self._weekday,
            By.MONTH: lambda _: self._day[:7],
            By.CENTRE: lambda _: self._place.id,
        }

    def _key_at(self, micros: int) -> Key:
        """By the hour, or by weekday and hour: the group of an instant."""
        hour = self._hours.of(micros)
        return hour if self._by is By.HOUR else slot(self._weekday, hour)

    def add_spells(self, spells: Sequence[Spell], day: date) -> None:
        """Count the open and paused time of the date's counters."""
        if not spells or self._services is not None:
            return
        self._go_on_to(day)
        end_of_day = to_micros(begins_at(day + timedelta(days=1), self._place.time_zone))
        for stretch in stretches(spells, until=min(self._now, end_of_day)):
            if self._counters is None or stretch.counter_id in self._counters:
                self._add_stretch(stretch)

    def _add_stretch(self, stretch: Stretch) -> None:
        _add_time(self._total, stretch, stretch.ended_at - stretch.began_at)
        self._total.pauses += stretch.begins_pause
        if self._by in _BY_THE_CLOCK:
            self._add_by_the_clock(stretch)
            return
        key = self._key_of_stretch(stretch)
        if key is not None:
            of_clerk = self._by is By.CLERK
            _add_time(self._groups[key], stretch, stretch.ended_at - stretch.began_at)
            self._groups[key].pauses += stretch.begins_pause_of_clerk if of_clerk else stretch.begins_pause

    def _add_by_the_clock(self, stretch: Stretch) -> None:
        self._groups[self._key_at(stretch.began_at)].pauses += stretch.begins_pause
        for began_at, length in self._hours.parts(stretch.began_at, stretch.ended_at):
            _add_time(self._groups[self._key_at(began_at)], stretch, length)

    def _key_of_stretch(self, stretch: Stretch) -> Key | None:
        keys: dict[By, Key | None] = {
            By.COUNTER: stretch.counter_id,
            By.CLERK: stretch.staff_id,
            By.DAY: self._day,
            By.WEEKDAY: self._weekday,
            By.MONTH: self._day[:7],
            By.CENTRE: self._place.id,
        }
        return keys.get(self._by)

    def rows(self, tx: Transaction) -> tuple[Row, ...]:
        """The groups that have anything to tell."""
        return tuple(
            Row(
                label=label,
                figures=self._groups[key].figures(
                    gives_numbers=self._counters is None and gives_numbers(self._by),
                    has_counters=self._services is None and has_counters(self._by),
                ),
            )
            for key, label in labelled(tx, self._by, list(self._groups), self._places)
        )

    def groups(self) -> Mapping[Key, Tally]:
        """What was counted of each group, to be kept."""
        return self._groups

    def total(self) -> Figures:
        """All of it together; asked once, in the end."""
        for tally in (*self._groups.values(), self._without_group):
            self._total.take_in(tally)
        return self._total.figures(gives_numbers=self._counters is None, has_counters=self._services is None)

    def load(self) -> tuple[Load, ...]:
        """What the hall did by the hour; nothing where groups are others."""
        return self.loads.by_hour() if self._by is By.HOUR else ()


def _add_time(tally: Tally, stretch: Stretch, length: int) -> None:
    if stretch.is_pause:
        tally.paused += length
    else:
        tally.opened += length
