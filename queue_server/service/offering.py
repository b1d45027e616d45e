"""What is offered to whoever would take a number from afar: each service with its line, or why it gives none."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from queue_server.domain.events import Text
from queue_server.service.moment import Moment
from queue_server.service.newcomers import moment_of, outlooks_of
from queue_server.service.opening import offers
from queue_server.service.results import Wait
from queue_server.service.signs import Name
from queue_server.service.waits import in_minutes
from queue_server.store import lines
from queue_server.store.database import Transaction
from queue_server.store.rows import CentreRow, DepartmentRow, PriorityClassRow, ServiceRow


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OfferedService:
    """One service: how many wait in the hall, how long a newcomer would, and `why` no number is given."""

    code: str
    name: Name
    waiting: int
    wait: Wait | None
    why: Text | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OfferedDepartment:
    """A department and its services, in the order of the centre file."""

    name: Name
    services: tuple[OfferedService, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Offering:
    """A centre at the journal's `seq`, as a newcomer sees it. Equal to itself alone, so that pages are kept by it.

    `is_on`: numbers are given from afar here, and a place is kept for `keeps_minutes`.
    """

    seq: int
    at: datetime
    centre_id: int
    name: Name
    is_on: bool
    keeps_minutes: int
    departments: tuple[OfferedDepartment, ...]
    classes: Mapping[str, Name]

    def service(self, code: str) -> OfferedService | None:
        """The service of that code."""
        return next((each for each in self._services() if each.code == code), None)

    @property
    def why_all(self) -> Text | None:
        """Why no service at all gives numbers, where that is the same for all: the centre is closed."""
        services = self._services()
        first = services[0].why if services else None
        return first if all(each.why == first for each in services) else None

    def _services(self) -> list[OfferedService]:
        return [each for department in self.departments for each in department.services]


def read_offering(tx: Transaction, centre_id: int, *, now: datetime) -> Offering:
    """The centre as it is in this transaction; without its lines where no number is given from afar."""
    row, moment = tx.session.get_one(CentreRow, centre_id), moment_of(tx, centre_id, now=now)
    allowed = moment.settings.from_afar
    return Offering(
        seq=row.journal_seq,
        at=now,
        centre_id=centre_id,
        name=row.name,
        is_on=allowed.enabled,
        keeps_minutes=int(allowed.keeps.total_seconds() // 60),
        departments=_departments(moment) if allowed.enabled else (),
        classes=_classes(tx, centre_id),
    )


def _classes(tx: Transaction, centre_id: int) -> dict[str, Name]:
    row = PriorityClassRow
    found = select(row).where(row.centre_id == centre_id, col(row.active).is_(True)).order_by(col(row.position))
    return {each.code: each.name for each in tx.session.exec(found)}


def _departments(moment: Moment) -> tuple[OfferedDepartment, ...]:
    found = (
        select(ServiceRow, DepartmentRow)
        .join(DepartmentRow, col(DepartmentRow.id) == col(ServiceRow.department_id))
        .where(ServiceRow.centre_id == moment.centre_id, col(ServiceRow.active).is_(True))
        .order_by(col(DepartmentRow.position), col(ServiceRow.position))
    )
    offered = _services(moment)
    by_department: dict[str, tuple[Name, list[OfferedService]]] = {}
    for service, department in moment.tx.session.exec(found):
        _, services = by_department.setdefault(department.code, (department.name, []))
        services.append(offered[service.code])
    return tuple(
        OfferedDepartment(name=name, services=tuple(services)) for name, services in by_department.values()
    )


def _services(moment: Moment) -> dict[str, OfferedService]:
    """Those that the settings name, by code; the waits are those that kiosks are told."""
    tx, centre_id, day = moment.tx, moment.centre_id, moment.day.isoformat()
    told, waiting = outlooks_of(moment), lines.waiting(tx, centre_id, day)
    offered = offers(tx, centre_id, moment.settings, moment.now, day)
    return {
        code: OfferedService(
            code=code,
            name=service.name,
            waiting=waiting.get(service.id, 0),
            wait=in_minutes(told[code].range) if code in told else None,
            why=None if offered[code].state == "open" else offered[code].message,
        )
        for code, service in moment.settings.services.items()
    }
