"""The way into the service menu: a long touch in the corner, the staff code, and out again by itself.

A frozen value and its steps, without Qt. `at` is in monotonic seconds; `now` in seconds since 1970, because a lock
outlives the program.
"""

import math
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk_app.staff_code import MOST_DIGITS, Tries

HOLD_SECONDS = 3.0
"""So long a finger rests in the corner: nobody does that by mistake."""
PATIENCE_SECONDS = 60.0
"""Without a touch for that long it closes: whoever opened it may have been called away."""


class Place(StrEnum):
    """What lies over the kiosk's screen."""

    CLOSED = "closed"
    CODE = "code"
    MENU = "menu"
    LOG = "log"


class Answer(StrEnum):
    """What the pad says about the last code."""

    NONE = ""
    WRONG = "wrong"
    LOCKED = "locked"
    NO_CODE = "no_code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """Where somebody stands on the way in."""

    place: Place = Place.CLOSED
    digits: str = ""
    answer: Answer = Answer.NONE
    tries: Tries = field(default_factory=Tries)
    opens_at: float = math.inf
    until: float = math.inf

    def deadline(self) -> float:
        """When something changes by itself next; infinity if nothing does."""
        return min(self.opens_at, self.until)

    @property
    def is_open(self) -> bool:
        """Whether it lies over the screen, as its pad does."""
        return self.place is not Place.CLOSED

    def pressed(self, at: float) -> "Menu":
        """A finger rests in the corner."""
        return replace(self, opens_at=at + HOLD_SECONDS) if self.place is Place.CLOSED else self

    def released(self) -> "Menu":
        """It was lifted, or has slipped away."""
        return replace(self, opens_at=math.inf)

    def ticked(self, at: float, *, has_code: bool) -> "Menu":
        """Time has passed."""
        if at >= self.opens_at:
            answer = Answer.NONE if has_code else Answer.NO_CODE
            opened = replace(self, place=Place.CODE, digits="", answer=answer, opens_at=math.inf)
            return opened.touched(at)
        return self.closed() if at >= self.until else self

    def touched(self, at: float) -> "Menu":
        """Somebody is busy with it."""
        return self if self.place is Place.CLOSED else replace(self, until=at + PATIENCE_SECONDS)

    def typed(self, digit: str) -> "Menu":
        """A key of the pad."""
        if self.place is not Place.CODE or len(self.digits) >= MOST_DIGITS or not digit.isdigit():
            return self
        return replace(self, digits=self.digits + digit, answer=Answer.NONE)

    def erased(self) -> "Menu":
        """Take the last digit back."""
        return replace(self, digits=self.digits[:-1])

    def refused(self, now: float) -> "Menu":
        """The code was not the right one, or none is taken now."""
        if self.tries.is_locked(now):
            return replace(self, digits="", answer=Answer.LOCKED)
        tries = self.tries.after_wrong(now)
        answer = Answer.LOCKED if tries.is_locked(now) else Answer.WRONG
        return replace(self, digits="", answer=answer, tries=tries)

    def admitted(self) -> "Menu":
        """The code was right."""
        return replace(self, place=Place.MENU, digits="", answer=Answer.NONE, tries=Tries())

    def shown(self, place: Place) -> "Menu":
        """Another page, for whoever is in."""
        return replace(self, place=place) if self.place in {Place.MENU, Place.LOG} else self

    def closed(self) -> "Menu":
        """Back to the citizens' screen."""
        return Menu(tries=self.tries)
