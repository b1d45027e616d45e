"""Who is at which counter since when: what a forecast starts from."""

from dataclasses import dataclass

from sqlalchemy import Executable, bindparam, select, text
from sqlmodel import col

from queue_server.domain.counter import CounterState
from queue_server.store.database import Transaction
from queue_server.store.rows import CounterRow, TicketRow

_OPEN = CounterState.OPEN.value
# Written as in the partial index, so that the database may use it.
_AT_COUNTER = text("ticket.state IN ('called', 'serving')")


@dataclass(frozen=True, slots=True)
class StoredDesk:
    """A counter that is open, or paused since `paused_since`; the service (by id) of whoever is in front of it.

    Instants in microseconds.
    """

    number: int
    paused_since: int | None
    service_id: int | None
    called_at: int | None


def _at_work() -> Executable:
    here = (col(TicketRow.counter_id) == col(CounterRow.id)) & _AT_COUNTER
    return (
        select(
            col(CounterRow.number),
            col(CounterRow.state),
            col(CounterRow.since),
            col(TicketRow.service_id),
            col(TicketRow.called_at),
        )
        .outerjoin(TicketRow, here)
        .where(
            col(CounterRow.centre_id) == bindparam("centre_id"),
            col(CounterRow.active).is_(True),
            col(CounterRow.state) != bindparam("closed"),
        )
    )


def at_work(tx: Transaction, centre_id: int) -> list[StoredDesk]:
    """The counters of the centre that are open or paused."""
    rows = tx.run(_at_work, {"centre_id": centre_id, "closed": CounterState.CLOSED.value}).fetchall()
    return [
        StoredDesk(number, None if state == _OPEN else since, service_id, called_at)
        for number, state, since, service_id, called_at in rows
    ]
