"""Who works at a centre, and at which of its counters now: read by those who run and who watch it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import col, or_, select

from queue_server.store import staff
from queue_server.store.database import Transaction
from queue_server.store.rows import CentreRow, CounterRow, StaffCentreRow, StaffRow


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownStaff:
    """One account; `centres` is None for all of them, `counter` that of this centre at which they are now."""

    id: int
    login: str
    name: str
    role: str
    centres: tuple[str, ...] | None
    disabled: bool
    counter: int | None


def staff_at(tx: Transaction, centre_id: int) -> list[KnownStaff]:
    """The accounts that work at the centre, disabled ones too, by login."""
    here = select(StaffCentreRow.staff_id).where(StaffCentreRow.centre_id == centre_id)
    works_here = or_(col(StaffRow.all_centres).is_(True), col(StaffRow.id).in_(here))
    people = tx.session.exec(select(StaffRow).where(works_here).order_by(col(StaffRow.login)))
    centres, counters = _centres(tx), _counters(tx, centre_id)
    return [_known(row, centres, counters) for row in people]


def known_staff(tx: Transaction, row: StaffRow, centre_id: int) -> KnownStaff:
    """One account as the list shows it."""
    return _known(row, _centres(tx), _counters(tx, centre_id))


def _known(row: StaffRow, centres: Mapping[int, list[str]], counters: Mapping[int, int]) -> KnownStaff:
    assert row.id is not None
    return KnownStaff(
        id=row.id,
        login=row.login,
        name=row.name,
        role=row.role,
        centres=None if row.all_centres else tuple(centres.get(row.id, ())),
        disabled=not row.active,
        counter=counters.get(row.id),
    )


def _centres(tx: Transaction) -> dict[int, list[str]]:
    """The codes of the centres at which each works."""
    found: dict[int, list[str]] = defaultdict(list)
    links = select(StaffCentreRow.staff_id, CentreRow.code).join(
        CentreRow, col(CentreRow.id) == col(StaffCentreRow.centre_id)
    )
    for staff_id, code in tx.session.exec(links.order_by(col(CentreRow.code))):
        found[staff_id].append(code)
    return found


def _counters(tx: Transaction, centre_id: int) -> dict[int, int]:
    """The number of the counter at which each is."""
    here = select(CounterRow.id, CounterRow.number).where(CounterRow.centre_id == centre_id)
    numbers = dict(tx.session.exec(here).all())
    return {clerk: numbers[counter] for counter, (clerk, _, _) in staff.at_counters(tx, centre_id).items()}
