"""What commands look up about a centre: its services, counters, priority classes and devices."""

from dataclasses import dataclass

from sqlalchemy import Executable, bindparam, select, update
from sqlmodel import col

from queue_server.domain.counter import CounterState
from queue_server.store.database import Transaction
from queue_server.store.rows import (
    CentreRow,
    CounterRow,
    CounterServiceRow,
    DeviceRow,
    PriorityClassRow,
    ServiceRow,
    ZoneRow,
)


@dataclass(frozen=True, slots=True)
class StoredCentre:
    """What every command needs of its centre."""

    id: int
    code: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class StoredService:
    """What issuing needs of a service."""

    id: int
    code: str
    prefix: str


@dataclass(frozen=True, slots=True)
class StoredCounter:
    """A counter's row; `since` in microseconds."""

    id: int
    number: int
    zone: str
    state: CounterState
    since: int
    reason: str | None


@dataclass(frozen=True, slots=True)
class StoredDevice:
    """A paired device: what it is, and where."""

    id: int
    centre_id: int
    centre: str
    role: str
    name: str
    counter: int | None


def _centre() -> Executable:
    # On SQLite the lock is BEGIN IMMEDIATE, and this clause is not rendered.
    return (
        select(col(CentreRow.id), col(CentreRow.code), col(CentreRow.time_zone))
        .where(col(CentreRow.id) == bindparam("id"))
        .with_for_update()
    )


def _service() -> Executable:
    return select(col(ServiceRow.id), col(ServiceRow.code), col(ServiceRow.prefix)).where(
        col(ServiceRow.centre_id) == bindparam("centre_id"),
        col(ServiceRow.code) == bindparam("code"),
        col(ServiceRow.active).is_(True),
    )


def _counter() -> Executable:
    row = CounterRow
    return (
        select(col(row.id), col(row.number), col(ZoneRow.code), col(row.state), col(row.since), col(row.reason))
        .join(ZoneRow, col(ZoneRow.id) == col(row.zone_id))
        .where(
            col(row.centre_id) == bindparam("centre_id"),
            col(row.number) == bindparam("number"),
            col(row.active).is_(True),
        )
    )


def _counter_services() -> Executable:
    return (
        select(col(ServiceRow.code))
        .join(CounterServiceRow, col(CounterServiceRow.service_id) == col(ServiceRow.id))
        .where(col(CounterServiceRow.counter_id) == bindparam("counter_id"))
        .order_by(col(CounterServiceRow.position))
    )


def _set_state() -> Executable:
    return (
        update(CounterRow)
        .where(col(CounterRow.id) == bindparam("of_counter"))
        .values(state=bindparam("state"), since=bindparam("since"), reason=bindparam("reason"))
    )


def _priority_class() -> Executable:
    return select(col(PriorityClassRow.code)).where(
        col(PriorityClassRow.centre_id) == bindparam("centre_id"),
        col(PriorityClassRow.code) == bindparam("code"),
        col(PriorityClassRow.active).is_(True),
    )


def _device() -> Executable:
    row = DeviceRow
    return (
        select(
            col(row.id), col(row.centre_id), col(CentreRow.code), col(row.role), col(row.name), col(row.counter)
        )
        .join(CentreRow, col(CentreRow.id) == col(row.centre_id))
        .where(col(row.token_hash) == bindparam("token_hash"), col(row.revoked_at).is_(None))
    )


def lock(tx: Transaction, centre_id: int) -> StoredCentre:
    """The centre, its row held until the transaction ends."""
    return StoredCentre(*tx.run(_centre, {"id": centre_id}).fetchone())


def service(tx: Transaction, centre_id: int, code: str) -> StoredService | None:
    """The centre's active service with that code."""
    row = tx.run(_service, {"centre_id": centre_id, "code": code}).fetchone()
    return None if row is None else StoredService(*row)


def counter(tx: Transaction, centre_id: int, number: int) -> StoredCounter | None:
    """The centre's active counter with that number."""
    row = tx.run(_counter, {"centre_id": centre_id, "number": number}).fetchone()
    if row is None:
        return None
    counter_id, number, zone, state, since, reason = row
    return StoredCounter(counter_id, number, zone, CounterState(state), since, reason)


def counter_services(tx: Transaction, counter_id: int) -> tuple[str, ...]:
    """The codes of the services that the counter serves, in its order."""
    return tuple(code for (code,) in tx.run(_counter_services, {"counter_id": counter_id}).fetchall())


def set_counter_state(tx: Transaction, counter: StoredCounter) -> None:
    """Write the counter's state, since when, and why."""
    values = {
        "of_counter": counter.id,
        "state": counter.state.value,
        "since": counter.since,
        "reason": counter.reason,
    }
    tx.run(_set_state, values)


def has_priority_class(tx: Transaction, centre_id: int, code: str) -> bool:
    """Whether the centre knows this priority class."""
    return tx.run(_priority_class, {"centre_id": centre_id, "code": code}).fetchone() is not None


def device(tx: Transaction, token_hash: str) -> StoredDevice | None:
    """The device whose token has this hash, unless it was revoked."""
    row = tx.run(_device, {"token_hash": token_hash}).fetchone()
    return None if row is None else StoredDevice(*row)
