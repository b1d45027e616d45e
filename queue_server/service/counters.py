"""Opening, pausing and closing a counter; how long it was open or paused is kept for the statistics."""

from dataclasses import replace

from queue_server.domain.counter import CounterState, may_close
from queue_server.domain.events import CounterChanged, StandingBefore
from queue_server.domain.refusals import UnknownPauseReasonError
from queue_server.service import spells
from queue_server.service.access import number_at, require_counter
from queue_server.service.command import Context
from queue_server.service.counter_views import view
from queue_server.service.results import CounterResult, Done
from queue_server.store import centres, measured
from queue_server.store.centres import StoredCounter

_MICROS = 1_000_000


def open_counter(context: Context, *, counter: int) -> Done:
    """Begin calling. Raises UnknownCounterError, WrongCounterError, LogInRequiredError."""
    return change_counter(context, require_counter(context, counter), CounterState.OPEN)


def pause_counter(
    context: Context, *, counter: int, reason: str | None = None, reason_code: str | None = None
) -> Done:
    """Stop calling for a while; who stands there is still served.

    Raises what `open_counter` raises, and UnknownPauseReasonError for a code that is not of the centre's list.
    """
    place = require_counter(context, counter)
    if reason_code is not None and reason_code not in context.settings.pause_reasons:
        raise UnknownPauseReasonError(reason=reason_code)
    return change_counter(context, place, CounterState.PAUSED, reason=reason, reason_code=reason_code)


def close_counter(context: Context, *, counter: int) -> Done:
    """Stop calling for the day. Raises what `open_counter` raises, and CounterBusyError."""
    place = require_counter(context, counter)
    may_close(number=counter, occupied_by=number_at(context, place))
    return change_counter(context, place, CounterState.CLOSED)


def change_counter(
    context: Context,
    place: StoredCounter,
    state: CounterState,
    *,
    reason: str | None = None,
    reason_code: str | None = None,
) -> Done:
    """Put the counter into that state, and say what it was in before. Nothing happens where it is in it."""
    if (place.state, place.reason, place.reason_code) == (state, reason, reason_code):
        return Done(CounterResult(counter=view(context.tx, place)))
    if (place.state, state) == (CounterState.PAUSED, CounterState.OPEN):
        _measure_pause(context, place)
    changed = replace(place, state=state, since=context.at, reason=reason, reason_code=reason_code)
    centres.set_counter_state(context.tx, changed)
    seen = view(context.tx, changed)
    turn_spell(context, changed, staff_id=seen.clerk_id)
    before = StandingBefore(state=place.state, reason=place.reason, reason_code=place.reason_code)
    return Done(CounterResult(counter=seen), (CounterChanged(counter=seen, before=before),))


def _measure_pause(context: Context, place: StoredCounter) -> None:
    """Count a pause that ends, for the forecast: whoever pauses will be back."""
    seconds = max(context.at - place.since, 0) / _MICROS
    measured.add_pause(context.tx, context.centre.id, context.business_date, seconds=seconds)


def turn_spell(context: Context, place: StoredCounter, *, staff_id: int | None) -> None:
    """End what ran at the counter, and begin to count its present state and clerk."""
    spells.turn(
        context.tx,
        context.centre.id,
        place,
        business_date=context.business_date,
        at=context.at,
        staff_id=staff_id,
    )
