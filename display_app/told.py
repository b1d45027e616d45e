"""Which of a supervisor's announcements are new to this hall, and which one it shows. No Qt, no I/O."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from queue_protocol.state import RECENT_ANNOUNCEMENTS, Announcement

JUST_NOW = timedelta(seconds=10)
"""A screen that has just started says only what is no older: the rest was said before it was switched on."""


@dataclass(frozen=True, slots=True)
class Told:
    """What this hall was told, oldest first, and up to which `seq` it knows all; None before the first snapshot.

    `unheard` are the `seq` of those that are still to be said, `aloud` is the one being said.
    """

    known: tuple[Announcement, ...] = ()
    seq: int | None = None
    unheard: frozenset[int] = frozenset()
    aloud: int | None = None


def here(announcements: Iterable[Announcement], zones: Sequence[str]) -> tuple[Announcement, ...]:
    """Those for one of those zones, oldest first; a hall of the whole centre, without zones, hears all."""
    meant = (each for each in announcements if not zones or not each.zones or {*zones} & {*each.zones})
    return tuple(sorted(meant, key=lambda each: each.seq))


def learned(
    told: Told, announcements: Iterable[Announcement], *, seq: int, now: datetime
) -> tuple[Told, tuple[Announcement, ...]]:
    """With what the server knows at `seq`, and those to be said now, oldest first.

    A journal that is shorter than the one known is another one: what was known of that is dropped.
    """
    if told.seq is not None and seq < told.seq:
        told = Told()
    new = tuple(each for each in announcements if told.seq is None or each.seq > told.seq)
    said = new if told.seq is not None else tuple(each for each in new if each.at >= now - JUST_NOW)
    unheard = told.unheard | {each.seq for each in said}
    return _tidied(Told((*told.known, *new), seq, unheard, told.aloud), now), said


def begun(told: Told, seq: int) -> Told:
    """That one is being said."""
    return Told(told.known, told.seq, told.unheard, seq)


def ended(told: Told, seq: int) -> Told:
    """That one has been said, or could not be."""
    return Told(told.known, told.seq, told.unheard - {seq}, None)


def shown(told: Told, now: datetime) -> Announcement | None:
    """What the hall reads: what it hears; else the newest, while that is news or still to be said."""
    aloud = next((each for each in told.known if each.seq == told.aloud), None)
    return aloud or next(reversed(_tidied(told, now).known), None)


def _tidied(told: Told, now: datetime) -> Told:
    kept = tuple(each for each in told.known if each.seq in told.unheard or each.at > now - RECENT_ANNOUNCEMENTS)
    return Told(kept, told.seq, told.unheard, told.aloud)
