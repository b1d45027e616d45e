"""Opening, pausing and closing a counter."""

from dataclasses import replace

from queue_server.domain.counter import Counter, CounterState, may_close
from queue_server.domain.events import CounterChanged
from queue_server.service.command import Context
from queue_server.service.results import CounterResult, Done
from queue_server.service.tickets import number_at, require_counter
from queue_server.store import centres, tickets
from queue_server.store.centres import StoredCounter
from queue_server.store.instants import from_micros


def open_counter(context: Context, *, counter: int) -> Done:
    """Begin calling. Raises UnknownCounterError, WrongCounterError."""
    return _change(context, require_counter(context, counter), CounterState.OPEN, reason=None)


def pause_counter(context: Context, *, counter: int, reason: str | None) -> Done:
    """Stop calling for a while; who stands there is still served. Raises what `open_counter` raises."""
    return _change(context, require_counter(context, counter), CounterState.PAUSED, reason=reason)


def close_counter(context: Context, *, counter: int) -> Done:
    """Stop calling for the day. Raises UnknownCounterError, WrongCounterError, CounterBusyError."""
    place = require_counter(context, counter)
    may_close(number=counter, occupied_by=number_at(context, place))
    return _change(context, place, CounterState.CLOSED, reason=None)


def _change(context: Context, place: StoredCounter, state: CounterState, *, reason: str | None) -> Done:
    if (place.state, place.reason) == (state, reason):
        return Done(CounterResult(counter=view(context, place)))
    changed = replace(place, state=state, since=context.at, reason=reason)
    centres.set_counter_state(context.tx, changed)
    seen = view(context, changed)
    return Done(CounterResult(counter=seen), (CounterChanged(counter=seen),))


def view(context: Context, place: StoredCounter) -> Counter:
    """The counter as everybody may see it."""
    ticket = tickets.at_counter(context.tx, place.id)
    return Counter(
        number=place.number,
        zone=place.zone,
        services=centres.counter_services(context.tx, place.id),
        state=place.state,
        since=from_micros(place.since),
        reason=place.reason,
        ticket=None if ticket is None else ticket.view(),
    )
