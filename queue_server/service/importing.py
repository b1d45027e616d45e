"""Put a centre file into the database: all of it or nothing, and never at the cost of somebody who waits."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlmodel import SQLModel, col, delete, select

from queue_server.domain.business_day import business_date
from queue_server.domain.counter import CounterState
from queue_server.domain.events import CentreImported
from queue_server.service.centre_file.reading import ReadFile
from queue_server.service.centre_file.schema import CentreFile, NoticePart
from queue_server.service.day import new_person_secret
from queue_server.store import journal, lines, tickets
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Origin
from queue_server.store.rows import (
    CentreRow,
    CounterRow,
    CounterServiceRow,
    DepartmentRow,
    JourneyRow,
    NoticeRow,
    OpeningExceptionRow,
    OutcomeRow,
    PriorityClassRow,
    RatingCriterionRow,
    RatingLevelRow,
    ServiceRow,
    ShiftRow,
    ZoneRow,
)
from queue_server.words import keys_of, say


class StrandedError(Exception):
    """The file drops services or counters where people still are; `services` names them, with counts."""

    def __init__(self, services: Mapping[str, int]) -> None:
        super().__init__(f"people wait at {dict(services)}")
        self.services = services


Row = TypeVar("Row", bound=SQLModel)


def import_centre(tx: Transaction, read: ReadFile, *, now: datetime) -> bool:
    """Make the centre as the file says. Returns whether anything was changed: the same file twice changes nothing.

    Tickets, counters' states and numbers are kept. What the file no longer names becomes inactive.
    Raises StrandedError when people wait for a service that would have no counter or be gone.
    """
    file = read.content
    centre = _centre(tx, file, now)
    assert centre.id is not None
    if centre.file_digest == read.digest:
        return False
    _refuse_to_strand(tx, centre, file, now)
    _settings(tx, centre.id, file)
    _lines_and_counters(tx, centre.id, file, now)
    centre.file_digest = read.digest
    centre.version += 1
    tx.session.flush()
    origin = Origin("command:import", f"import:{read.digest}", to_micros(now))
    journal.append(tx, centre.id, [CentreImported(digest=read.digest)], origin)
    return True


def _centre(tx: Transaction, file: CentreFile, now: datetime) -> CentreRow:
    part = file.centre
    row = tx.session.exec(select(CentreRow).where(CentreRow.code == part.code).with_for_update()).first()
    values = part.model_dump(mode="json")
    if row is None:
        row = CentreRow(**values, day=business_date(now, part.time_zone), person_secret=new_person_secret())
    row.sqlmodel_update(values)
    tx.session.add(row)
    tx.session.flush()
    return row


def _settings(tx: Transaction, centre_id: int, file: CentreFile) -> None:
    _keyed(tx, ZoneRow, centre_id, _in_order(file.zone))
    _keyed(tx, DepartmentRow, centre_id, _in_order(file.department))
    _keyed(tx, PriorityClassRow, centre_id, _in_order(file.priority_class))
    _replaced(tx, ShiftRow, centre_id, [_shift(values) for values in _in_order(file.shift)])
    _replaced(tx, JourneyRow, centre_id, _in_order(file.journey))
    _replaced(tx, OutcomeRow, centre_id, _chosen(file.outcome, "outcome"))
    _replaced(tx, RatingLevelRow, centre_id, _chosen(file.rating_level, "rating_level"))
    _replaced(tx, RatingCriterionRow, centre_id, _chosen(file.rating_criterion, "rating_criterion"))
    _replaced(tx, NoticeRow, centre_id, [_notice(part, at) for at, part in enumerate(file.notice)])
    _replaced(tx, OpeningExceptionRow, centre_id, [part.model_dump() for part in file.exception])


def _chosen(parts: Sequence[Any], section: str) -> list[dict[str, Any]]:
    """What the file lists, or else the usual list, worded in words/*.toml."""
    if parts:
        return _in_order(parts)
    return [
        {"code": code, "name": say(section, code), "position": position}
        for position, code in enumerate(keys_of(section))
    ]


def _notice(part: NoticePart, position: int) -> dict[str, Any]:
    return part.model_dump() | {"zones": list(part.zones), "position": position}


def _shift(values: dict[str, Any]) -> dict[str, Any]:
    clock_times = {key: values[key][: len("07:30")] for key in ("opens", "closes", "last_ticket")}
    return values | clock_times


def _lines_and_counters(tx: Transaction, centre_id: int, file: CentreFile, now: datetime) -> None:
    zones = _ids(tx, ZoneRow, centre_id)
    departments = _ids(tx, DepartmentRow, centre_id)
    services = []
    for values in _in_order(file.service):
        zone, department = values.pop("zone"), values.pop("department")
        services.append(values | {"zone_id": zones[zone], "department_id": departments[department]})
    _keyed(tx, ServiceRow, centre_id, services)
    _counters(tx, centre_id, file, zones, now)


def _counters(tx: Transaction, centre_id: int, file: CentreFile, zones: Mapping[str, int], now: datetime) -> None:
    services = _ids(tx, ServiceRow, centre_id)
    rows = {row.number: row for row in tx.session.exec(_of(CounterRow, centre_id))}
    named = {part.number for part in file.counter}
    for row in rows.values():
        if row.active and row.number not in named:
            row.active, row.state, row.since, row.reason = False, CounterState.CLOSED, now, None
    for part in file.counter:
        row = rows.get(part.number) or CounterRow(
            centre_id=centre_id, number=part.number, zone_id=0, state=CounterState.CLOSED, since=now
        )
        row.zone_id, row.active, row.service_order = zones[part.zone], True, part.order
        tx.session.add(row)
        tx.session.flush()
        tx.session.exec(delete(CounterServiceRow).where(col(CounterServiceRow.counter_id) == row.id))
        for position, code in enumerate(part.services):
            weight = part.weights.get(code, 1)
            tx.session.add(
                CounterServiceRow(
                    counter_id=row.id or 0, service_id=services[code], position=position, weight=weight
                )
            )


def _refuse_to_strand(tx: Transaction, centre: CentreRow, file: CentreFile, now: datetime) -> None:
    assert centre.id is not None
    today = business_date(now, centre.time_zone).isoformat()
    codes = {row.id: row.code for row in tx.session.exec(_of(ServiceRow, centre.id))}
    served = {code for counter in file.counter for code in counter.services}
    waiting = {codes[service]: count for service, count in lines.waiting(tx, centre.id, today).items() if count}
    stranded = {code: count for code, count in waiting.items() if code not in served}
    present = {ticket.counter for ticket in tickets.at_counters(tx, centre.id)}
    for number in sorted(number for number in present if number is not None):
        if number not in {part.number for part in file.counter}:
            stranded[f"#{number}"] = 1
    if stranded:
        raise StrandedError(stranded)


def _in_order(parts: Iterable[Any]) -> list[dict[str, Any]]:
    return [part.model_dump(mode="json") | {"position": position} for position, part in enumerate(parts)]


def _of(table: type[Row], centre_id: int) -> Any:
    return select(table).where(table.centre_id == centre_id)  # type: ignore[attr-defined]  # every table here has it


def _keyed(tx: Transaction, table: type[Row], centre_id: int, parts: Iterable[Mapping[str, Any]]) -> None:
    """Update rows by their code, add new ones, and put out of use those that are no longer named."""
    rows = {row.code: row for row in tx.session.exec(_of(table, centre_id))}
    for row in rows.values():
        row.active = False
    for values in parts:
        row = rows.get(values["code"]) or table(centre_id=centre_id, **values)
        row.sqlmodel_update({**values, "active": True})
        tx.session.add(row)
    tx.session.flush()


def _replaced(tx: Transaction, table: type[Row], centre_id: int, parts: Iterable[Mapping[str, Any]]) -> None:
    """Rows that nothing refers to are simply written anew."""
    tx.session.exec(delete(table).where(table.centre_id == centre_id))  # type: ignore[attr-defined]
    for values in parts:
        tx.session.add(table(centre_id=centre_id, **values))


def _ids(tx: Transaction, table: type[Row], centre_id: int) -> dict[str, int]:
    return {row.code: row.id for row in tx.session.exec(_of(table, centre_id))}
