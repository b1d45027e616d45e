"""What no single key can tell: references between the parts of a centre file, doubles, and hours in order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from queue_server.service.centre_file.schema import NO_HOLIDAYS, CentreFile, DedicatedRule, ShiftPart
from queue_server.service.holidays import supported_countries

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong at a place of the file; `reason` is a key of words/*.toml, section `centre_file`."""

    place: Place
    reason: str
    facts: dict[str, str] = field(default_factory=dict)


def flaws_across(file: CentreFile) -> Iterator[Flaw]:
    """What is wrong across the parts."""
    checks = (
        _time_zone,
        _holidays,
        _doubles,
        _prefixes,
        _shifts,
        _services,
        _counters,
        _weights,
        _dedicated,
        _journeys,
        _notices,
    )
    return chain.from_iterable(check(file) for check in checks)


def _time_zone(file: CentreFile) -> Iterator[Flaw]:
    try:
        ZoneInfo(file.centre.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Flaw(("centre", "time_zone"), "time_zone")


def _holidays(file: CentreFile) -> Iterator[Flaw]:
    country = file.centre.holidays
    if country != NO_HOLIDAYS and file.shift and country not in supported_countries():
        yield Flaw(("centre", "holidays"), "holidays", {"value": country})


def _doubles(file: CentreFile) -> Iterator[Flaw]:
    yield from _doubled("zone", "code", [part.code for part in file.zone])
    yield from _doubled("department", "code", [part.code for part in file.department])
    yield from _doubled("priority_class", "code", [part.code for part in file.priority_class])
    yield from _doubled("service", "code", [part.code for part in file.service])
    yield from _doubled("counter", "number", [part.number for part in file.counter])
    yield from _doubled("journey", "code", [part.code for part in file.journey])
    yield from _doubled("exception", "date", [part.date for part in file.exception])
    yield from _doubled("outcome", "code", [part.code for part in file.outcome])
    yield from _doubled("pause_reason", "code", [part.code for part in file.pause_reason])
    yield from _doubled("rating_level", "code", [part.code for part in file.rating_level])
    yield from _doubled("rating_criterion", "code", [part.code for part in file.rating_criterion])
    yield from _doubled("rating_reason", "code", [part.code for part in file.rating_reason])


def _doubled(table: str, key: str, values: Sequence[object]) -> Iterator[Flaw]:
    for index, value in enumerate(values):
        if value in values[:index]:
            yield Flaw((table, index, key), "same_code", {"value": str(value)})


def _prefixes(file: CentreFile) -> Iterator[Flaw]:
    owner: dict[str, str] = {}
    for index, service in enumerate(file.service):
        other = owner.setdefault(service.prefix, service.code)
        if other != service.code:
            yield Flaw(("service", index, "prefix"), "same_prefix", {"value": service.prefix, "other": other})


def _shifts(file: CentreFile) -> Iterator[Flaw]:
    for index, shift in enumerate(file.shift):
        if not shift.opens < shift.last_ticket <= shift.closes:
            yield Flaw(("shift", index, "last_ticket"), "time_order")
        if any(_overlap(shift, earlier) for earlier in file.shift[:index]):
            yield Flaw(("shift", index, "opens"), "shift_overlap")


def _overlap(one: ShiftPart, other: ShiftPart) -> bool:
    return bool(set(one.days) & set(other.days)) and one.opens < other.closes and other.opens < one.closes


def _services(file: CentreFile) -> Iterator[Flaw]:
    zones = {part.code for part in file.zone}
    departments = {part.code for part in file.department}
    for index, service in enumerate(file.service):
        yield from _unknown(("service", index, "zone"), "unknown_zone", [service.zone], zones)
        yield from _unknown(
            ("service", index, "department"), "unknown_department", [service.department], departments
        )


def _counters(file: CentreFile) -> Iterator[Flaw]:
    zones = {part.code for part in file.zone}
    services = {part.code for part in file.service}
    for index, counter in enumerate(file.counter):
        place = ("counter", index, "services")
        yield from _unknown(("counter", index, "zone"), "unknown_zone", [counter.zone], zones)
        yield from _unknown(place, "unknown_service", counter.services, services)
        for at, code in enumerate(counter.services):
            if code in counter.services[:at]:
                yield Flaw(place, "same_code", {"value": code})


def _weights(file: CentreFile) -> Iterator[Flaw]:
    for index, counter in enumerate(file.counter):
        place = ("counter", index, "weights")
        yield from _unknown(place, "unknown_service", counter.weights, set(counter.services))
        if counter.weights and counter.order != "weighted":
            yield Flaw(place, "weights_without_order")


def _dedicated(file: CentreFile) -> Iterator[Flaw]:
    numbers = {str(part.number) for part in file.counter}
    for index, part in enumerate(file.priority_class):
        if isinstance(part.rule, DedicatedRule):
            named = [str(number) for number in part.rule.counters]
            yield from _unknown(("priority_class", index, "rule"), "unknown_counter", named, numbers)


def _journeys(file: CentreFile) -> Iterator[Flaw]:
    known = {part.code for part in file.service} | {"*"}
    for index, journey in enumerate(file.journey):
        yield from _unknown(("journey", index, "steps"), "unknown_service", journey.steps, known)


def _notices(file: CentreFile) -> Iterator[Flaw]:
    zones = {part.code for part in file.zone}
    for index, notice in enumerate(file.notice):
        yield from _unknown(("notice", index, "zones"), "unknown_zone", notice.zones, zones)
        if notice.valid_from and notice.valid_until and notice.valid_until < notice.valid_from:
            yield Flaw(("notice", index, "valid_until"), "date_order")


def _unknown(place: Place, reason: str, named: Iterable[str], known: set[str]) -> Iterator[Flaw]:
    for name in named:
        if name not in known:
            yield Flaw(place, reason, {"value": name})
