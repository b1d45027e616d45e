"""Put a centre file into the database: all of it or nothing, and never at the cost of somebody who waits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlmodel import SQLModel, col, delete, select

from queue_server.domain.business_day import business_date
from queue_server.domain.counter import CounterState
from queue_server.domain.differences import differences
from queue_server.domain.events import CentreImported, StaffLoggedOut
from queue_server.service import documents
from queue_server.service.centre_file.meaning import as_document, chosen, meant
from queue_server.service.centre_file.reading import ReadFile
from queue_server.service.centre_file.schema import CentreFile, CounterPart, NoticePart, VoicePart
from queue_server.service.day import begin_day, new_person_secret, time_at
from queue_server.service.documents import document_of
from queue_server.service.leaving import Scene, end
from queue_server.service.standing_hall import hall_at
from queue_server.service.stranding import refuse_to_strand
from queue_server.store import centres, journal, measured
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.journal import Entry, Origin
from queue_server.store.rows import (
    CentreRow,
    CounterRow,
    CounterServiceRow,
    DepartmentRow,
    JourneyRow,
    NoticeRow,
    OpeningExceptionRow,
    OutcomeRow,
    PauseReasonRow,
    PriorityClassRow,
    RatingCriterionRow,
    RatingLevelRow,
    RatingReasonRow,
    ServiceRow,
    ShiftRow,
    StaffSessionRow,
    ZoneRow,
)

Row = TypeVar("Row", bound=SQLModel)
ACTOR = "command:import"
MOST_SUMMARY = 100
"""So many differences are named in the journal; the document that was is kept whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A centre as it shall be, and how the journal names who wants it so, by which command, from which file."""

    file: CentreFile
    actor: str
    command_id: str
    digest: str


def import_centre(tx: Transaction, read: ReadFile, *, now: datetime) -> bool:
    """Make the centre as the file says. Returns whether anything was changed: the same file twice changes nothing.

    Raises StrandedError.
    """
    change = Change(file=read.content, actor=ACTOR, command_id=f"import:{read.digest}", digest=read.digest)
    row = centre_row(tx, read.content.centre.code)
    entries = new_centre(tx, change, now=now) if row is None else put_in(tx, row, change, now=now)
    if entries:
        row = centre_row(tx, read.content.centre.code)
        assert row is not None
        row.file_digest = read.digest
        tx.session.flush()
    return bool(entries)


def is_loaded(tx: Transaction, read: ReadFile) -> bool:
    """Whether this very file was the last that was loaded; the centre may have been changed by hand since."""
    loaded = select(CentreRow.file_digest).where(CentreRow.code == read.content.centre.code)
    return tx.session.exec(loaded).first() == read.digest


def centre_row(tx: Transaction, code: str) -> CentreRow | None:
    """The centre of that code, nobody else's to change until the transaction ends."""
    return tx.session.exec(select(CentreRow).where(CentreRow.code == code).with_for_update()).first()


def new_centre(tx: Transaction, change: Change, *, now: datetime) -> list[Entry]:
    """A centre that was not there. Returns what was journalled."""
    part = change.file.centre
    values = _centre(change.file)
    row = CentreRow(**values, day=business_date(now, part.time_zone), person_secret=new_person_secret())
    tx.session.add(row)
    tx.session.flush()
    return _written(tx, row, change, now=now)


def put_in(tx: Transaction, row: CentreRow, change: Change, *, now: datetime) -> list[Entry]:
    """Make a centre as it shall be. Returns what was journalled; nothing where the centre is like that already.

    Tickets, counters' states and numbers are kept. What is no longer named becomes inactive: an open counter is
    closed, and its clerk put out. Like the first command of a business date, this begins the date. What was there
    before is kept as a document. Raises StrandedError when people wait or have an appointment for a service that
    would have no counter or be gone, or stand at a counter that would be.
    """
    assert row.id is not None
    before = document_of(tx, row.id)
    if before == meant(change.file):
        return []
    return _written(tx, row, change, now=now, before=before)


def _written(
    tx: Transaction, row: CentreRow, change: Change, *, now: datetime, before: CentreFile | None = None
) -> list[Entry]:
    assert row.id is not None
    file = change.file
    at, turned = _scene(tx, row.id, now)
    refuse_to_strand(tx, at.centre, file)
    if before is not None:
        documents.keep(tx, row.id, before, actor=change.actor, at=at.now)
    row.sqlmodel_update(_centre(file))
    _settings(tx, row.id, file)
    left = _lines_and_counters(at, file)
    row.version += 1
    tx.session.flush()
    origin = Origin(change.actor, change.command_id, to_micros(at.now))
    hall = hall_at(tx, row.id, at.now)
    imported = CentreImported(digest=change.digest, changes=_summary(before, file), hall=hall)
    return turned + journal.append(tx, row.id, [*left, imported], origin)


def _summary(before: CentreFile | None, file: CentreFile) -> tuple[str, ...]:
    """What is different, without values: for the journal, which holds nothing long."""
    if before is None:
        return ()
    found = [each.brief for each in differences(as_document(before), as_document(meant(file)))]
    return tuple(found[:MOST_SUMMARY])


def _scene(tx: Transaction, centre_id: int, now: datetime) -> tuple[Scene, list[Entry]]:
    """The centre at the time to go by there, its business date begun; and what that journalled."""
    centre = centres.lock(tx, centre_id)
    now = time_at(centre, now)
    turned = begin_day(tx, centre, now)
    if turned:
        centre = centres.lock(tx, centre_id)
    return Scene(tx, centre, now), turned


def _centre(file: CentreFile) -> dict[str, Any]:
    part = file.centre.model_dump(mode="json")
    afar = file.from_afar.model_dump(mode="json")
    return part | {"voice": _voice(file.voice), "slip_layout": file.slip.layout, "from_afar": afar}


def _settings(tx: Transaction, centre_id: int, file: CentreFile) -> None:
    _keyed(tx, ZoneRow, centre_id, _in_order(file.zone))
    _keyed(tx, DepartmentRow, centre_id, _in_order(file.department))
    _keyed(tx, PriorityClassRow, centre_id, _in_order(file.priority_class))
    _replaced(tx, ShiftRow, centre_id, _in_order(file.shift))
    _replaced(tx, JourneyRow, centre_id, _in_order(file.journey))
    _replaced(tx, OutcomeRow, centre_id, _in_order(chosen("outcome", file.outcome)))
    _replaced(tx, PauseReasonRow, centre_id, _in_order(chosen("pause_reason", file.pause_reason)))
    _replaced(tx, RatingLevelRow, centre_id, _in_order(chosen("rating_level", file.rating_level)))
    _replaced(tx, RatingCriterionRow, centre_id, _in_order(chosen("rating_criterion", file.rating_criterion)))
    _replaced(tx, RatingReasonRow, centre_id, _in_order(chosen("rating_reason", file.rating_reason)))
    _replaced(tx, NoticeRow, centre_id, [_notice(part, at) for at, part in enumerate(file.notice)])
    _replaced(tx, OpeningExceptionRow, centre_id, [part.model_dump() for part in file.exception])


def _notice(part: NoticePart, position: int) -> dict[str, Any]:
    return part.model_dump() | {"zones": list(part.zones), "position": position}


def _voice(part: VoicePart) -> dict[str, Any]:
    """As the screens get it; what is not said is left to them."""
    words = {"vi": part.vi, "en": part.en}
    return {
        "languages": list(part.languages),
        "chime": part.chime,
        "words": {code: said.model_dump(mode="json", exclude_defaults=True) for code, said in words.items()},
    }


def _lines_and_counters(at: Scene, file: CentreFile) -> list[StaffLoggedOut]:
    tx, centre_id = at.tx, at.centre.id
    zones = _ids(tx, ZoneRow, centre_id)
    departments = _ids(tx, DepartmentRow, centre_id)
    services = []
    for values in _in_order(file.service):
        zone, department = values.pop("zone"), values.pop("department")
        services.append(values | {"zone_id": zones[zone], "department_id": departments[department]})
    _keyed(tx, ServiceRow, centre_id, services)
    return _counters(at, file, zones)


def _counters(at: Scene, file: CentreFile, zones: Mapping[str, int]) -> list[StaffLoggedOut]:
    tx, centre_id = at.tx, at.centre.id
    services = _ids(tx, ServiceRow, centre_id)
    rows = {row.number: row for row in tx.session.exec(_of(CounterRow, centre_id))}
    named = {part.number for part in file.counter}
    dropped = [row for row in rows.values() if row.active and row.number not in named]
    for part in file.counter:
        row = rows.get(part.number) or CounterRow(
            centre_id=centre_id, number=part.number, zone_id=0, state=CounterState.CLOSED, since=at.now
        )
        row.zone_id, row.active, row.service_order = zones[part.zone], True, part.order
        tx.session.add(row)
        tx.session.flush()
        _serve(tx, row, part, services)
    return [left for row in dropped for left in _drop(at, row)]


def _serve(tx: Transaction, row: CounterRow, part: CounterPart, services: Mapping[str, int]) -> None:
    tx.session.exec(delete(CounterServiceRow).where(col(CounterServiceRow.counter_id) == row.id))
    for position, code in enumerate(part.services):
        weight = part.weights.get(code, 1)
        tx.session.add(
            CounterServiceRow(counter_id=row.id or 0, service_id=services[code], position=position, weight=weight)
        )


def _drop(at: Scene, row: CounterRow) -> list[StaffLoggedOut]:
    """Put a counter out of use: nothing of it may run on. Returns who has to leave it."""
    assert row.id is not None
    row.active, row.state, row.since, row.reason, row.turn = False, CounterState.CLOSED, at.now, None, ""
    row.reason_code = None
    at.tx.session.flush()
    measured.end_spell(at.tx, row.id, at=to_micros(at.now))
    here = select(StaffSessionRow).where(
        StaffSessionRow.counter_id == row.id, col(StaffSessionRow.ended_at).is_(None)
    )
    return [end(at, session, cause="import") for session in list(at.tx.session.exec(here))]


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
