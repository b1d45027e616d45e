"""A centre's settings as a centre file would say them, always from the database: a file may be out of date."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import col, select

from queue_server.service.centre_file.meaning import version_of
from queue_server.service.centre_file.schema import NO_HOLIDAYS, CentreFile
from queue_server.service.centre_file.writing import written
from queue_server.service.settings import CounterSettings, settings_of
from queue_server.store.database import Transaction
from queue_server.store.rows import (
    CentreDocumentRow,
    CentreRow,
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
    ZoneRow,
)

_CENTRE = (
    "code",
    "name",
    "time_zone",
    "languages",
    "ticket_note",
    "tickets_per_person_per_day",
    "target_wait_minutes",
    "calls_before_no_show",
    "appointment_grace_minutes",
    "honest_closing",
    "log_in",
    "session_hours",
)
_NAMED = ("code", "name")
_SERVICE = (*_NAMED, "prefix", "expected_minutes", "daily_limit", "target_wait_minutes")


def document_of(tx: Transaction, centre_id: int) -> CentreFile:
    """The centre as it is set up now; what is out of use is not in it. It is as `meaning.meant` has it."""
    centre = tx.session.get_one(CentreRow, centre_id)
    return CentreFile.model_validate(
        {
            "centre": {**_of(centre, _CENTRE), "holidays": centre.holidays or NO_HOLIDAYS},
            "shift": _listed(tx, ShiftRow, centre_id, "days", "opens", "closes", "last_ticket"),
            "exception": _exceptions(tx, centre_id),
            "zone": _active(tx, ZoneRow, centre_id, *_NAMED, "directions"),
            "priority_class": _active(
                tx, PriorityClassRow, centre_id, *_NAMED, "min_age", "target_wait_minutes", "rule"
            ),
            "department": _active(tx, DepartmentRow, centre_id, *_NAMED),
            "service": _services(tx, centre_id),
            "counter": _counters(tx, centre),
            "journey": _listed(tx, JourneyRow, centre_id, *_NAMED, "steps"),
            "outcome": _listed(tx, OutcomeRow, centre_id, *_NAMED),
            "pause_reason": _listed(tx, PauseReasonRow, centre_id, *_NAMED),
            "rating_level": _listed(tx, RatingLevelRow, centre_id, *_NAMED),
            "rating_criterion": _listed(tx, RatingCriterionRow, centre_id, *_NAMED),
            "rating_reason": _listed(tx, RatingReasonRow, centre_id, *_NAMED),
            "notice": _listed(tx, NoticeRow, centre_id, "text", "valid_from", "valid_until", "zones"),
            "voice": _voice(centre.voice or {}),
            "slip": {"layout": centre.slip_layout},
            "from_afar": centre.from_afar or {},
        }
    )


def keep(tx: Transaction, centre_id: int, document: CentreFile, *, actor: str, at: datetime) -> None:
    """Note what a centre's settings were until then, when `actor` changed them."""
    version, toml = version_of(document), written(document)
    tx.session.add(CentreDocumentRow(centre_id=centre_id, version=version, at=at, actor=actor, toml=toml))


def kept(tx: Transaction, centre_id: int, *, most: int) -> list[CentreDocumentRow]:
    """What the settings were before each of the latest changes, the newest first."""
    row = CentreDocumentRow
    rows = select(row).where(row.centre_id == centre_id).order_by(col(row.id).desc()).limit(most)
    return list(tx.session.exec(rows))


def kept_as(tx: Transaction, centre_id: int, document_id: int) -> CentreDocumentRow | None:
    """One of those, or None."""
    row = CentreDocumentRow
    return tx.session.exec(select(row).where(row.centre_id == centre_id, row.id == document_id)).first()


def _of(row: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def _rows(tx: Transaction, table: Any, centre_id: int) -> list[Any]:
    return list(tx.session.exec(select(table).where(table.centre_id == centre_id).order_by(table.position)))


def _listed(tx: Transaction, table: Any, centre_id: int, *names: str) -> list[dict[str, Any]]:
    return [_of(row, names) for row in _rows(tx, table, centre_id)]


def _active(tx: Transaction, table: Any, centre_id: int, *names: str) -> list[dict[str, Any]]:
    return [_of(row, names) for row in _rows(tx, table, centre_id) if row.active]


def _exceptions(tx: Transaction, centre_id: int) -> list[dict[str, Any]]:
    row = OpeningExceptionRow
    rows = tx.session.exec(select(row).where(row.centre_id == centre_id).order_by(col(row.date)))
    return [_of(each, ("date", "open", "name")) for each in rows]


def _services(tx: Transaction, centre_id: int) -> list[dict[str, Any]]:
    zones, departments = _codes(tx, ZoneRow, centre_id), _codes(tx, DepartmentRow, centre_id)
    return [
        {**_of(row, _SERVICE), "zone": zones[row.zone_id], "department": departments[row.department_id]}
        for row in _rows(tx, ServiceRow, centre_id)
        if row.active
    ]


def _codes(tx: Transaction, table: Any, centre_id: int) -> dict[int, str]:
    return {row.id: row.code for row in _rows(tx, table, centre_id)}


def _counters(tx: Transaction, centre: CentreRow) -> list[dict[str, Any]]:
    assert centre.id is not None
    counters = settings_of(tx, centre.id, centre.version).counters
    return [_counter(counter) for counter in counters.values()]


def _counter(counter: CounterSettings) -> dict[str, Any]:
    weighted = counter.order == "weighted"
    return {
        "number": counter.number,
        "zone": counter.zone,
        "services": counter.services,
        "order": counter.order.value,
        "weights": {code: weight for code, weight in counter.weights.items() if weighted and weight != 1},
    }


def _voice(stored: Mapping[str, Any]) -> dict[str, Any]:
    """What is not said goes without saying."""
    own = {key: stored[key] for key in ("languages", "chime") if key in stored}
    return {**own, **stored.get("words", {})}
