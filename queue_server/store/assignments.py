"""What each counter serves: read for a counter's view, and written anew by whoever assigns it."""

from collections.abc import Mapping

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from queue_server.domain.adjusting import Assignment
from queue_server.store.centres import StoredCounter
from queue_server.store.database import Transaction
from queue_server.store.rows import CentreRow, CounterRow, CounterServiceRow, ServiceRow


def _served() -> Executable:
    link = CounterServiceRow
    return (
        select(col(ServiceRow.code), col(link.weight))
        .join(link, col(link.service_id) == col(ServiceRow.id))
        .where(col(link.counter_id) == bindparam("counter_id"))
        .order_by(col(link.position))
    )


def _forget() -> Executable:
    return delete(CounterServiceRow).where(col(CounterServiceRow.counter_id) == bindparam("of_counter"))


def _serve() -> Executable:
    return insert(CounterServiceRow)


def _order() -> Executable:
    return (
        update(CounterRow)
        .where(col(CounterRow.id) == bindparam("of_counter"))
        .values(service_order=bindparam("service_order"))
    )


def _raise_version() -> Executable:
    raised = {"version": col(CentreRow.version) + 1}
    return update(CentreRow).where(col(CentreRow.id) == bindparam("of_centre")).values(raised)


def of(tx: Transaction, place: StoredCounter) -> Assignment:
    """What the counter serves, in its order."""
    weights = dict(tx.run(_served, {"counter_id": place.id}).fetchall())
    return Assignment.of(place.service_order, weights)


def write(tx: Transaction, place: StoredCounter, assignment: Assignment, ids: Mapping[str, int]) -> None:
    """Let the counter serve that from now on; `ids` are those of the services, by code."""
    tx.run(_forget, {"of_counter": place.id})
    for position, (code, weight) in enumerate(assignment.weighed().items()):
        served = {"counter_id": place.id, "service_id": ids[code], "position": position, "weight": weight}
        tx.run(_serve, served)
    tx.run(_order, {"of_counter": place.id, "service_order": assignment.order.value})


def raise_version(tx: Transaction, centre_id: int) -> None:
    """Have the settings read anew by the next command, here and in every other process."""
    tx.run(_raise_version, {"of_centre": centre_id})
