"""What is learned from a leg that ends: how long it took its counter, for the forecast."""

from queue_server.service.command import Context
from queue_server.store import legs, measured
from queue_server.store.tickets import StoredTicket

_MICROS = 1_000_000


def measure(context: Context, ended: StoredTicket) -> None:
    """Count how long the counter was taken: from the call until now, without the time that it was parked."""
    assert ended.called_at is not None
    taken = context.at - ended.called_at - legs.parked(context.tx, ended.id, ended.leg)
    measured.add_pace(
        context.tx,
        context.centre.id,
        context.business_date,
        ended.service_id,
        seconds=max(taken, 0) / _MICROS,
    )
