"""A counter as everybody may see it."""

from queue_server.domain.counter import Counter
from queue_server.store import assignments, staff, tickets
from queue_server.store.centres import StoredCounter
from queue_server.store.database import Transaction
from queue_server.store.instants import from_micros


def view(tx: Transaction, place: StoredCounter) -> Counter:
    """The counter with who stands there and who works there."""
    ticket = tickets.at_counter(tx, place.id)
    clerk = staff.at_counter(tx, place.id)
    assigned = assignments.of(tx, place)
    return Counter(
        number=place.number,
        zone=place.zone,
        services=assigned.services,
        state=place.state,
        since=from_micros(place.since),
        reason=place.reason,
        reason_code=place.reason_code,
        ticket=None if ticket is None else ticket.view(),
        clerk=None if clerk is None else clerk[1],
        clerk_id=None if clerk is None else clerk[0],
        clerk_login=None if clerk is None else clerk[2],
        order=assigned.order,
        weights=assigned.weights,
    )
