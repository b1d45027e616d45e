"""How long counters were open or paused, and how often: what a spell counts for, and where it ends."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from queue_server.domain.counter import CounterState


class Spell(NamedTuple):
    """A stretch in which a counter was in one state with one clerk; microseconds, no end while it runs."""

    counter_id: int
    staff_id: int | None
    state: str
    began_at: int
    ended_at: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A spell within its business date. `begins_pause` at the counter, `begins_pause_of_clerk` for whoever works.

    A pause is counted once: another reason, or another clerk at a counter that stays paused, begins no new one.
    """

    counter_id: int
    staff_id: int | None
    is_pause: bool
    began_at: int
    ended_at: int
    begins_pause: bool
    begins_pause_of_clerk: bool


def stretches(spells: Iterable[Spell], *, until: int) -> Iterator[Stretch]:
    """The spells of one business date, in order of counter and beginning, none going on after `until`.

    `until` is the end of the date, or now if that is earlier: what runs over midnight ends there, also when the
    server was off at midnight and ended it days later.
    """
    ended = [_ended(spell, until) for spell in spells]
    for before, spell in pairwise([None, *ended]):
        assert spell is not None
        goes_on = before is not None and _goes_on(before, spell)
        is_pause = spell.state == CounterState.PAUSED
        same_clerk = before is not None and before.staff_id == spell.staff_id
        yield Stretch(
            counter_id=spell.counter_id,
            staff_id=spell.staff_id,
            is_pause=is_pause,
            began_at=spell.began_at,
            ended_at=spell.ended_at or until,
            begins_pause=is_pause and not goes_on,
            begins_pause_of_clerk=is_pause and not (goes_on and same_clerk),
        )


def _ended(spell: Spell, until: int) -> Spell:
    ended_at = until if spell.ended_at is None else min(spell.ended_at, until)
    return spell._replace(ended_at=max(ended_at, spell.began_at))


def _goes_on(before: Spell, spell: Spell) -> bool:
    same = (before.counter_id, before.state) == (spell.counter_id, spell.state)
    return same and before.ended_at is not None and before.ended_at >= spell.began_at
