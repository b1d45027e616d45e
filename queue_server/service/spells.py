"""How long a counter was open or paused, and with whom: what the statistics count."""

from queue_server.domain.counter import CounterState
from queue_server.store import measured
from queue_server.store.centres import StoredCounter
from queue_server.store.database import Transaction
from queue_server.store.measured import Spell


def turn(
    tx: Transaction,
    centre_id: int,
    place: StoredCounter,
    *,
    business_date: str,
    at: int,
    staff_id: int | None,
) -> None:
    """End what ran at the counter, and begin to count its present state and clerk; `at` in microseconds."""
    measured.end_spell(tx, place.id, at=at)
    if place.state is CounterState.CLOSED:
        return
    spell = Spell(
        centre_id=centre_id,
        business_date=business_date,
        counter_id=place.id,
        staff_id=staff_id,
        state=place.state.value,
        reason=place.reason,
        began_at=at,
    )
    measured.begin_spell(tx, spell)
