"""When each counter is usually there, learned from earlier days alone: clerks come, go to lunch and come back.

A log tells only some of it. A person called shows that a counter was there; a person who waits beside a counter
that is free shows that it was not; the rest of the time shows nothing. The server knows shifts and pauses instead.
"""

from dataclasses import dataclass, field
from math import inf

DAY = 86_400.0
_SLOT = 300.0
_SLOTS = int(DAY / _SLOT)
_FADING = 0.8
_AS_ALL_DO = 6.0

Spell = tuple[float, float]
"""From when to when a counter is usually there; seconds of the day."""


def _zeros() -> list[float]:
    return [0.0] * _SLOTS


@dataclass(slots=True)
class Habit:
    """One counter: evidence of being there and of being away, by five minutes of the day."""

    there: list[float] = field(default_factory=_zeros)
    away: list[float] = field(default_factory=_zeros)
    spells: list[Spell] = field(default_factory=list)
    _calls: set[int] = field(default_factory=set)
    _absences: set[int] = field(default_factory=set)

    def called(self, when: float) -> None:
        """Somebody was called at `when`, in seconds of the log."""
        self._calls.add(int(when % DAY / _SLOT))

    def was_away(self, since: float, until: float) -> None:
        """Somebody waited beside the free counter for that time."""
        first = int(since % DAY / _SLOT)
        self._absences.update(range(first, min(_SLOTS, first + int((until - since) / _SLOT) + 1)))

    def end_day(self) -> None:
        """Let older days fade, and take today in."""
        for evidence, slots in ((self.there, self._calls), (self.away, self._absences - self._calls)):
            evidence[:] = [value * _FADING for value in evidence]
            for slot in slots:
                evidence[slot] += 1
        self._calls.clear()
        self._absences.clear()

    def pause_after(self, when: float) -> Spell:
        """In how many seconds it will usually leave, and be back; infinite when it stays."""
        now = when % DAY
        for (begins, ends), (back, _) in zip(self.spells, self.spells[1:], strict=False):
            if begins <= now < ends:
                return ends - now, back - now
        return inf, inf

    def coming(self, when: float, *, away_for: float) -> float | None:
        """In how many seconds a counter that is not there will come; None when nothing is known.

        One that is late, or away out of turn, is expected after half as long again as it has been missing.
        """
        now = when % DAY
        for begins, ends in self.spells:
            if now < begins:
                return begins - now
            if now < ends:
                return min(now - begins, away_for) / 2
        return None


def learn_spells(habits: list[Habit]) -> None:
    """Work out the spells of each counter; where one shows little, as all counters together do."""
    there = [sum(column) for column in zip(*(habit.there for habit in habits), strict=True)]
    away = [sum(column) for column in zip(*(habit.away for habit in habits), strict=True)]
    usual = [(yes + 1) / (yes + no + 1) for yes, no in zip(there, away, strict=True)]
    for habit in habits:
        habit.spells = _spells(habit, usual)


def _spells(habit: Habit, usual: list[float]) -> list[Spell]:
    spells: list[Spell] = []
    open_since: float | None = None
    seen = [slot for slot, value in enumerate(habit.there) if value > 0]
    for slot in range(seen[0], seen[-1] + 1) if seen else ():
        yes, no = habit.there[slot], habit.away[slot]
        likely = (yes + _AS_ALL_DO * usual[slot]) / (yes + no + _AS_ALL_DO) >= 1 / 2
        if likely and open_since is None and yes > 0:
            open_since = slot * _SLOT
        elif not likely and open_since is not None:
            spells.append((open_since, slot * _SLOT))
            open_since = None
    if open_since is not None:
        spells.append((open_since, (seen[-1] + 1) * _SLOT))
    return spells
