"""By what statistics are told apart, over which days, and what the groups are called."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from queue_server.domain.refusals import UnknownCounterError, UnknownServiceError
from queue_server.store import statistics as stored
from queue_server.store.database import Transaction
from queue_server.store.statistics import StoredDesk, StoredLine, StoredPlace

LONGEST_DAYS = 400
"""A year and the same month of the year before: more than anybody compares at once, and little enough to read."""

Text = dict[str, str]
Key = int | str
"""A service, counter, clerk or centre by its id, an hour by its number, a weekday by its number from Monday, which
is 0, a slot by `slot`, a day or month by its ISO date, a priority class by its code, whoever has none by ""."""
HOURS = 24


class By(StrEnum):
    """What a row of the statistics stands for."""

    SERVICE = "service"
    COUNTER = "counter"
    CLERK = "clerk"
    CLASS = "class"
    HOUR = "hour"
    SLOT = "slot"
    DAY = "day"
    WEEKDAY = "weekday"
    MONTH = "month"
    CENTRE = "centre"


def slot(weekday: int, hour: int) -> int:
    """The number of an hour of a weekday, for a map of the week."""
    return weekday * HOURS + hour


class PeriodError(ValueError):
    """A period that ends before it begins, or is too long to read; the text says which."""


@dataclass(frozen=True, slots=True)
class Period:
    """Business dates from `first` to `last`, both included. Raises PeriodError for none, or too many."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise PeriodError("`to` is before `from`")
        if (self.last - self.first).days >= LONGEST_DAYS:
            raise PeriodError(f"longer than {LONGEST_DAYS} days")

    def days(self) -> Iterator[date]:
        """Its dates, in order."""
        return (self.first + timedelta(days=day) for day in range((self.last - self.first).days + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """What is looked at alone: the legs of a service, the legs at a counter; None for all."""

    service: str | None = None
    counter: int | None = None


EVERYTHING = Only()


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a group is called. `centre` is that of a service or a counter; `name` by language, a clerk's alone."""

    key: str
    centre: str | None = None
    name: Text | str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The centres that are looked at, with all services and counters that they have or had, by id."""

    centres: dict[int, StoredPlace]
    lines: dict[int, StoredLine]
    desks: dict[int, StoredDesk]
    classes: dict[str, Text]

    def service_ids(self, only: Only) -> frozenset[int] | None:
        """The services that are looked at; None for all. Raises UnknownServiceError."""
        if only.service is None:
            return None
        found = frozenset(line.id for line in self.lines.values() if line.code == only.service)
        if not found:
            raise UnknownServiceError(service=only.service)
        return found

    def counter_ids(self, only: Only) -> frozenset[int] | None:
        """The counters that are looked at; None for all. Raises UnknownCounterError."""
        if only.counter is None:
            return None
        found = frozenset(desk.id for desk in self.desks.values() if desk.number == only.counter)
        if not found:
            raise UnknownCounterError(counter=only.counter)
        return found

    def code_of(self, centre_id: int) -> str:
        """The code of a centre."""
        return self.centres[centre_id].code


def read_places(tx: Transaction, centre_ids: Sequence[int]) -> Places:
    """The centres and what they have."""
    return Places(
        centres=stored.places(tx, centre_ids),
        lines=stored.lines(tx, centre_ids),
        desks=stored.desks(tx, centre_ids),
        classes=stored.classes(tx, centre_ids),
    )


def labelled(tx: Transaction, by: By, keys: Sequence[Key], places: Places) -> list[tuple[Key, Label]]:
    """The groups in the order in which people list them, each with what it is called."""
    match by:
        case By.SERVICE:
            return _services(keys, places)
        case By.COUNTER:
            return _counters(keys, places)
        case By.CLERK:
            return _clerks(tx, keys)
        case By.CENTRE:
            return _centres(keys, places)
        case By.CLASS:
            return [(key, Label(key=str(key), name=places.classes.get(str(key)))) for key in sorted(keys)]
    return [(key, Label(key=_written(by, key))) for key in sorted(keys)]


def _written(by: By, key: Key) -> str:
    """Hours as on a clock; weekdays as in ISO 8601, where Monday is 1."""
    match by:
        case By.HOUR:
            return f"{key:02}"
        case By.WEEKDAY:
            return str(int(key) + 1)
        case By.SLOT:
            weekday, hour = divmod(int(key), HOURS)
            return f"{weekday + 1}-{hour:02}"
    return str(key)


def _services(keys: Sequence[Key], places: Places) -> list[tuple[Key, Label]]:
    found = sorted((places.lines[int(key)] for key in keys), key=lambda line: (line.centre_id, line.position))
    return [
        (each.id, Label(key=each.code, centre=places.code_of(each.centre_id), name=each.name)) for each in found
    ]


def _counters(keys: Sequence[Key], places: Places) -> list[tuple[Key, Label]]:
    found = sorted((places.desks[int(key)] for key in keys), key=lambda desk: (desk.centre_id, desk.number))
    return [(each.id, Label(key=str(each.number), centre=places.code_of(each.centre_id))) for each in found]


def _centres(keys: Sequence[Key], places: Places) -> list[tuple[Key, Label]]:
    found = sorted((places.centres[int(key)] for key in keys), key=lambda centre: centre.code)
    return [(each.id, Label(key=each.code, centre=each.code, name=each.name)) for each in found]


def _clerks(tx: Transaction, keys: Sequence[Key]) -> list[tuple[Key, Label]]:
    names = stored.clerks(tx, [int(key) for key in keys])
    found = [(key, Label(key=str(key), name=names.get(int(key)))) for key in keys]
    return sorted(found, key=lambda each: (str(each[1].name), each[0]))
