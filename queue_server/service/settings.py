"""What a centre file has set, as rules and use cases need it: read once for each version of the settings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from queue_server.domain.calling import ServiceOrder
from queue_server.domain.lanes import Lane, LaneKind
from queue_server.domain.priority import Dedicated, First, Ratio, Rule
from queue_server.service.centre_file.schema import NO_HOLIDAYS, FromAfarPart
from queue_server.store.database import Transaction
from queue_server.store.rows import (
    CentreRow,
    CounterRow,
    CounterServiceRow,
    JourneyRow,
    OutcomeRow,
    PauseReasonRow,
    PriorityClassRow,
    RatingCriterionRow,
    RatingLevelRow,
    RatingReasonRow,
    ServiceRow,
    ZoneRow,
)

_MINUTE = timedelta(minutes=1) // timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceSettings:
    """A service that people may ask for. `target` is after how many microseconds somebody goes first."""

    id: int
    code: str
    prefix: str
    name: Mapping[str, str]
    target: int
    daily_limit: int | None
    paused: bool
    pause_message: Mapping[str, str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterSettings:
    """A counter: which services it serves, in its order and with which weights."""

    id: int
    number: int
    zone: str
    services: tuple[str, ...]
    order: ServiceOrder
    weights: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class FromAfar:
    """What holds for numbers taken by people who are not here; a place is kept for `keeps`."""

    enabled: bool
    per_phone_per_day: int
    most_open_per_service: int
    keeps: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreSettings:
    """All of it, as of `version`. `holidays` is a country. `codes` names every service that ever was, by id.

    Services and counters are the active ones. `ages` are those from which a class may be read from a card.
    `neighbours` are, by service, those whose people may take turns with its own at some counter, directly or over
    others, itself included.
    `rating_levels` are best first.
    """

    version: int
    time_zone: str
    holidays: str | None
    services: Mapping[str, ServiceSettings]
    codes: Mapping[int, str]
    counters: Mapping[int, CounterSettings]
    neighbours: Mapping[str, frozenset[str]]
    rules: Mapping[str, Rule]
    ages: Mapping[str, int]
    class_targets: Mapping[str, int]
    journeys: Mapping[str, tuple[str, ...]]
    outcomes: frozenset[str]
    pause_reasons: frozenset[str]
    rating_levels: tuple[str, ...]
    rating_criteria: frozenset[str]
    rating_reasons: frozenset[str]
    tickets_per_person_per_day: int | None
    calls_before_no_show: int
    appointment_grace: timedelta
    honest_closing: bool
    log_in_required: bool
    session_length: timedelta
    from_afar: FromAfar

    def serving(self, service: str) -> tuple[int, ...]:
        """The numbers of the counters that serve it."""
        return tuple(number for number, counter in self.counters.items() if service in counter.services)

    def target_of(self, service: str, lane: Lane) -> int:
        """The target wait, in microseconds, of a class that has its own, else of the service.

        A service that is no longer in the file has none: whoever still waits for it goes first.
        """
        found = self.services.get(service)
        target = 0 if found is None else found.target
        return self.class_targets.get(lane.of, target) if lane.kind is LaneKind.PRIORITY else target


def settings_of(tx: Transaction, centre_id: int, version: int) -> CentreSettings:
    """The centre's settings; `version` is that of its row as it stands in this transaction."""
    return tx.remembered.get(("settings", centre_id), version, lambda: _read(tx, centre_id, version))


def _read(tx: Transaction, centre_id: int, version: int) -> CentreSettings:
    centre = tx.session.get_one(CentreRow, centre_id)
    tx.session.refresh(centre)  # another process may have imported since this session first saw it
    rows = _all(tx, ServiceRow, centre_id)
    counters = _counters(tx, centre_id)
    classes = [row for row in _all(tx, PriorityClassRow, centre_id) if row.active]
    return CentreSettings(
        version=version,
        time_zone=centre.time_zone,
        holidays=None if centre.holidays in {None, NO_HOLIDAYS} else centre.holidays,
        services={row.code: _service(row, centre) for row in rows if row.active},
        codes={row.id: row.code for row in rows},
        counters=counters,
        neighbours=neighbours_of(counter.services for counter in counters.values()),
        rules={row.code: _rule(row.rule) for row in classes},
        ages={row.code: row.min_age for row in classes if row.min_age is not None},
        class_targets={
            row.code: row.target_wait_minutes * _MINUTE for row in classes if row.target_wait_minutes is not None
        },
        journeys={row.code: tuple(row.steps) for row in _all(tx, JourneyRow, centre_id)},
        outcomes=frozenset(row.code for row in _all(tx, OutcomeRow, centre_id)),
        pause_reasons=frozenset(row.code for row in _all(tx, PauseReasonRow, centre_id)),
        rating_levels=tuple(row.code for row in _all(tx, RatingLevelRow, centre_id)),
        rating_criteria=frozenset(row.code for row in _all(tx, RatingCriterionRow, centre_id)),
        rating_reasons=frozenset(row.code for row in _all(tx, RatingReasonRow, centre_id)),
        tickets_per_person_per_day=centre.tickets_per_person_per_day,
        calls_before_no_show=centre.calls_before_no_show,
        appointment_grace=timedelta(minutes=centre.appointment_grace_minutes),
        honest_closing=centre.honest_closing,
        log_in_required=centre.log_in == "required",
        session_length=timedelta(hours=centre.session_hours),
        from_afar=_from_afar(centre.from_afar or {}),
    )


def _from_afar(stored: Mapping[str, Any]) -> FromAfar:
    part = FromAfarPart.model_validate(stored)
    return FromAfar(
        enabled=part.enabled,
        per_phone_per_day=part.per_phone_per_day,
        most_open_per_service=part.most_open_per_service,
        keeps=timedelta(minutes=part.check_in_minutes),
    )


def _all(tx: Transaction, table: Any, centre_id: int) -> list[Any]:
    return list(tx.session.exec(select(table).where(table.centre_id == centre_id).order_by(table.position)))


def neighbours_of(counters: Iterable[tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """By service, all services that its people compete with: those joined by a chain of shared counters."""
    groups: list[set[str]] = []
    for services in counters:
        joined = set(services).union(*(group for group in groups if not group.isdisjoint(services)))
        groups = [group for group in groups if group.isdisjoint(services)] + [joined]
    return {service: frozenset(group) for group in groups for service in group}


def _service(row: ServiceRow, centre: CentreRow) -> ServiceSettings:
    assert row.id is not None
    return ServiceSettings(
        id=row.id,
        code=row.code,
        prefix=row.prefix,
        name=row.name,
        target=(row.target_wait_minutes or centre.target_wait_minutes) * _MINUTE,
        daily_limit=row.daily_limit,
        paused=row.paused_at is not None,
        pause_message=row.pause_message,
    )


def _rule(stored: Mapping[str, Any]) -> Rule:
    match stored:
        case {"kind": "dedicated", "counters": counters}:
            return Dedicated(frozenset(counters))
        case {"kind": "ratio", "priority": priority, "ordinary": ordinary}:
            return Ratio(priority, ordinary)
    return First()


def _counters(tx: Transaction, centre_id: int) -> dict[int, CounterSettings]:
    row, link = CounterRow, CounterServiceRow
    query = (
        select(row, ZoneRow.code, ServiceRow.code, link.weight)
        .join(ZoneRow, col(ZoneRow.id) == col(row.zone_id))
        .join(link, col(link.counter_id) == col(row.id))
        .join(ServiceRow, col(ServiceRow.id) == col(link.service_id))
        .where(row.centre_id == centre_id, col(row.active).is_(True))
        .order_by(col(row.number), col(link.position))
    )
    found: dict[int, tuple[CounterRow, str, dict[str, int]]] = {}
    for counter, zone, service, weight in tx.session.exec(query):
        found.setdefault(counter.number, (counter, zone, {}))[2][service] = weight
    return {number: _counter(*parts) for number, parts in found.items()}


def _counter(row: CounterRow, zone: str, weights: dict[str, int]) -> CounterSettings:
    assert row.id is not None
    return CounterSettings(
        id=row.id,
        number=row.number,
        zone=zone,
        services=tuple(weights),
        order=ServiceOrder(row.service_order),
        weights=weights,
    )
