"""What the forecast learns from a leg that ends: added to the day's sums, in the transaction that ends it."""

from queue_server.domain.forecast import NO_MISSES, Misses
from queue_server.domain.learning import Sums
from queue_server.domain.pace import NOTHING_MEASURED, Pace
from queue_server.service.command import Context
from queue_server.service.learned import experience_of
from queue_server.store import legs, measured
from queue_server.store.legs import Waited
from queue_server.store.tickets import StoredTicket

_MICROS = 1_000_000


def measure(context: Context, ended: StoredTicket) -> None:
    """Count how it was with a leg that was served. It took its counter from the call until now, unless parked."""
    assert ended.called_at is not None
    waited = legs.waited(context.tx, ended.id, ended.leg)
    taken = context.at - ended.called_at - waited.parked
    sums = Sums(
        pace=NOTHING_MEASURED.and_one(max(taken, 0) / _MICROS),
        turnovers=_turnover(context, ended, waited),
        misses=_misses(ended, waited),
        overtakings=float(waited.overtook),
    )
    measured.add(context.tx, context.centre.id, context.business_date, ended.service_id, sums)
    note_free(context, ended)


def note_free(context: Context, leaving: StoredTicket) -> None:
    """From now on the counter in front of which the ticket was may call somebody else."""
    assert leaving.counter_id is not None
    measured.set_freed(context.tx, leaving.counter_id, at=context.at)


def _turnover(context: Context, ended: StoredTicket, waited: Waited) -> Pace:
    """How long the counter was free before this call, where the person waited already and nobody had paused.

    Longer than a usual service, it was a pause that nobody had said.
    """
    assert ended.counter_id is not None
    assert ended.called_at is not None
    freed_at, since = measured.freed(context.tx, ended.counter_id)
    if freed_at is None or since > freed_at or not waited.arrived_at < freed_at <= ended.called_at:
        return NOTHING_MEASURED
    seconds = (ended.called_at - freed_at) / _MICROS
    if seconds >= experience_of(context.moment).learned.usual:
        return NOTHING_MEASURED
    return NOTHING_MEASURED.and_one(seconds)


def _misses(ended: StoredTicket, waited: Waited) -> Misses:
    """How far off was what had been told when the number was given."""
    assert ended.called_at is not None
    if waited.said is None:
        return NO_MISSES
    return NO_MISSES.and_one(waited.said, (ended.called_at - waited.arrived_at) / _MICROS)
