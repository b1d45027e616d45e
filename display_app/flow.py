"""Which calls are new to this hall, and which of them has the large place now. No Qt, no I/O.

The voice lets announcements out by the same rule (a newer call of a ticket that still waits takes the older one's
place in line), so that what is said and what is large are the same call.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from queue_protocol.state import Call

HOLD_SECONDS = 3.0
"""How long a call has the large place at least: three breaths, and time to look up from a phone."""

PATIENCE_SECONDS = 30.0
"""How long a call keeps the large place for an announcement that does not end."""

RECENT = timedelta(seconds=60)
"""A call missed in an outage is still announced when it is no older than this."""

JUST_NOW = timedelta(seconds=10)
"""The same for a screen that has just started: what is older was announced before it was switched on."""

KEPT = 200
"""How many calls a hall remembers; the server keeps fewer, of which a hall of one area may show few."""


@dataclass(frozen=True, slots=True)
class Book:
    """The calls that this hall knows, newest first, and the journal's `seq` up to which it knows all."""

    calls: tuple[Call, ...] = ()
    seq: int | None = None


def learned(
    book: Book, calls: Iterable[Call], *, seq: int, not_before: datetime | None = None
) -> tuple[Book, tuple[Call, ...]]:
    """The book with what the server knows at `seq`, and the calls to announce, oldest first.

    Of those not known before, the ones made before `not_before` (UTC) are only remembered. A journal that is
    shorter than the one known is another one: what was known of that is dropped.
    """
    known = book if book.seq is None or seq >= book.seq else Book()
    new = sorted((call for call in calls if known.seq is None or call.seq > known.seq), key=lambda call: call.seq)
    fresh = tuple(call for call in new if not_before is None or call.at >= not_before)
    return Book((*reversed(new), *known.calls)[:KEPT], seq), fresh


@dataclass(frozen=True, slots=True)
class Stage:
    """The large place: whose it is, since when (seconds of any steady clock), and who waits for it, in order.

    `unheard` holds the `seq` of calls whose announcement is not over; `shown` counts the calls that have come to
    the large place as news.
    """

    call: Call | None = None
    since: float = 0.0
    waiting: tuple[Call, ...] = ()
    unheard: frozenset[int] = frozenset()
    shown: int = 0
    is_news: bool = False


def joined(stage: Stage, call: Call, *, aloud: bool) -> Stage:
    """That call in line for the large place, or in the place of its ticket's older call.

    With `aloud` it keeps the large place until its announcement is over.
    """
    waiting = tuple(call if each.ticket_id == call.ticket_id else each for each in stage.waiting)
    if call not in waiting:
        waiting += (call,)
    kept = {each.seq for each in (*waiting, stage.call) if each is not None} & stage.unheard
    return replace(stage, waiting=waiting, unheard=frozenset(kept | {call.seq} if aloud else kept))


def heard(stage: Stage, *, number: str, counter: int, call_number: int) -> Stage:
    """The announcement of that call is over."""
    over = {
        each.seq
        for each in (stage.call, *stage.waiting)
        if each is not None and (each.number, each.counter, each.call_number) == (number, counter, call_number)
    }
    return replace(stage, unheard=stage.unheard - over)


def proceeded(stage: Stage, *, now: float) -> Stage:
    """The next call in the large place, if the one before has had it long enough."""
    if not stage.waiting or not _may_give_way(stage, now):
        return stage
    first, *others = stage.waiting
    return replace(stage, call=first, since=now, waiting=tuple(others), shown=stage.shown + 1, is_news=True)


def settled(stage: Stage, known: Sequence[Call]) -> Stage:
    """The large place with the newest of `known` (newest first), quietly, unless it has it or another waits.

    A call that is not known any more, such as one of a journal that was replaced, goes.
    """
    if stage.waiting or _is_up_to_date(stage, known):
        return stage
    return replace(stage, call=next(iter(known), None), is_news=False)


def _is_up_to_date(stage: Stage, known: Sequence[Call]) -> bool:
    return stage.call is not None and stage.call in known and stage.call.seq >= known[0].seq


def _may_give_way(stage: Stage, now: float) -> bool:
    if stage.call is None or not stage.is_news:
        return True
    held = now - stage.since
    return held >= HOLD_SECONDS and (stage.call.seq not in stage.unheard or held >= PATIENCE_SECONDS)
