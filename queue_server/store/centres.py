"""What commands look up about a centre: its present day, its services, counters and devices."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Executable, Select, bindparam, select, text, update
from sqlmodel import col

from queue_server.domain.counter import CounterState
from queue_server.store.database import Transaction
from queue_server.store.rows import (
    CentreRow,
    CounterRow,
    DeviceRow,
    StaffSessionRow,
    ZoneRow,
)


@dataclass(frozen=True, slots=True)
class StoredCentre:
    """What every command needs of its centre; `version` is that of its settings, `journal_at` in microseconds.

    `day` is the business date that was begun last, as ISO text; None before the first.
    """

    id: int
    code: str
    time_zone: str
    version: int
    day: str | None
    journal_at: int | None
    person_secret: str


@dataclass(frozen=True, slots=True)
class StoredCounter:
    """A counter's row; `since` in microseconds; `turn` is what it remembers of its earlier picks, as JSON text.

    Why it pauses: `reason_code` of the centre's list, and `reason` in the clerk's own words.
    """

    id: int
    number: int
    zone: str
    state: CounterState
    since: int
    reason: str | None
    reason_code: str | None
    turn: str
    service_order: str


@dataclass(frozen=True, slots=True)
class AtWork:
    """A counter that is open or paused, the id of whoever works there, and what it remembers of its picks."""

    number: int
    state: CounterState
    clerk: int | None
    turn: str


@dataclass(frozen=True, slots=True)
class StoredDevice:
    """A paired device: what it is, and where."""

    id: int
    centre_id: int
    centre: str
    role: str
    name: str
    counter: int | None
    offline_mark: str | None = None


def _centres() -> Select[Any]:
    columns: list[Any] = [
        CentreRow.id, CentreRow.code, CentreRow.time_zone, CentreRow.version,
        text("CAST(centre.day AS VARCHAR)"), CentreRow.journal_at, CentreRow.person_secret,
    ]  # fmt: skip
    return select(*columns).order_by(col(CentreRow.id))


def _centre() -> Executable:
    # On SQLite the lock is BEGIN IMMEDIATE, and this clause is not rendered.
    return _centres().where(col(CentreRow.id) == bindparam("id")).with_for_update()


def _begin_day() -> Executable:
    return (
        update(CentreRow)
        .where(col(CentreRow.id) == bindparam("of_centre"))
        .values(day=bindparam("on_date"), person_secret=bindparam("person_secret"))
    )


def _counter() -> Executable:
    row = CounterRow
    return (
        select(
            col(row.id), col(row.number), col(ZoneRow.code), col(row.state), col(row.since), col(row.reason),
            col(row.reason_code), col(row.turn), col(row.service_order),
        )
        .join(ZoneRow, col(ZoneRow.id) == col(row.zone_id))
        .where(
            col(row.centre_id) == bindparam("centre_id"),
            col(row.number) == bindparam("number"),
            col(row.active).is_(True),
        )
    )  # fmt: skip


def _at_work() -> Executable:
    session = StaffSessionRow
    here = (col(session.counter_id) == col(CounterRow.id)) & col(session.ended_at).is_(None)
    return (
        select(col(CounterRow.number), col(CounterRow.state), col(session.staff_id), col(CounterRow.turn))
        .outerjoin(session, here)
        .where(
            col(CounterRow.centre_id) == bindparam("centre_id"),
            col(CounterRow.active).is_(True),
            col(CounterRow.state) != bindparam("closed"),
        )
    )


def _set_turn() -> Executable:
    return update(CounterRow).where(col(CounterRow.id) == bindparam("of_counter")).values(turn=bindparam("turn"))


def _set_state() -> Executable:
    return (
        update(CounterRow)
        .where(col(CounterRow.id) == bindparam("of_counter"))
        .values(
            state=bindparam("state"),
            since=bindparam("since"),
            reason=bindparam("reason"),
            reason_code=bindparam("reason_code"),
        )
    )


def _device() -> Executable:
    row = DeviceRow
    return (
        select(
            col(row.id),
            col(row.centre_id),
            col(CentreRow.code),
            col(row.role),
            col(row.name),
            col(row.counter),
            col(row.offline_mark),
        )
        .join(CentreRow, col(CentreRow.id) == col(row.centre_id))
        .where(col(row.token_hash) == bindparam("token_hash"), col(row.revoked_at).is_(None))
    )


def lock(tx: Transaction, centre_id: int) -> StoredCentre:
    """The centre, its row held until the transaction ends."""
    return StoredCentre(*tx.run(_centre, {"id": centre_id}).fetchone())


def seen(tx: Transaction, centre_id: int, *, day: str) -> StoredCentre:
    """The centre as it is, its row not held, on that business date."""
    return replace(next(each for each in all_centres(tx) if each.id == centre_id), day=day)


def all_centres(tx: Transaction) -> list[StoredCentre]:
    """Every centre, not locked."""
    return [StoredCentre(*row) for row in tx.run(_centres, {}).fetchall()]


def begin_day(tx: Transaction, centre_id: int, *, day: str, person_secret: str) -> None:
    """Note that the business date has been begun, and the secret that keys this day's hashes."""
    tx.run(_begin_day, {"of_centre": centre_id, "on_date": day, "person_secret": person_secret})


def counter(tx: Transaction, centre_id: int, number: int) -> StoredCounter | None:
    """The centre's active counter with that number."""
    row = tx.run(_counter, {"centre_id": centre_id, "number": number}).fetchone()
    if row is None:
        return None
    counter_id, number, zone, state, *more = row
    return StoredCounter(counter_id, number, zone, CounterState(state), *more)


def set_counter_state(tx: Transaction, counter: StoredCounter) -> None:
    """Write the counter's state, since when, and why."""
    values = {
        "of_counter": counter.id,
        "state": counter.state.value,
        "since": counter.since,
        "reason": counter.reason,
        "reason_code": counter.reason_code,
    }
    tx.run(_set_state, values)


def set_turn(tx: Transaction, counter_id: int, turn: str) -> None:
    """Write what the counter remembers of its picks."""
    tx.run(_set_turn, {"of_counter": counter_id, "turn": turn})


def at_work(tx: Transaction, centre_id: int) -> list[AtWork]:
    """The counters that are open or paused."""
    rows = tx.run(_at_work, {"centre_id": centre_id, "closed": CounterState.CLOSED.value}).fetchall()
    return [AtWork(number, CounterState(state), staff_id, turn) for number, state, staff_id, turn in rows]


def device(tx: Transaction, token_hash: str) -> StoredDevice | None:
    """The device whose token has this hash, unless it was revoked."""
    row = tx.run(_device, {"token_hash": token_hash}).fetchone()
    return None if row is None else StoredDevice(*row)
