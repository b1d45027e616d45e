"""Who works at this counter: when the log-in page is shown, and what its button would do. No Qt, no I/O."""

from dataclasses import dataclass, replace
from enum import StrEnum

from queue_protocol.commands import LogIn
from queue_protocol.errors import Error, ErrorCode


class Offer(StrEnum):
    """What the button of the page does: a place is taken over only by a button that says so."""

    LOG_IN = "log_in"
    TAKE_COUNTER = "take_counter"
    MOVE_HERE = "move_here"


_TAKE_OVERS = {ErrorCode.COUNTER_TAKEN: Offer.TAKE_COUNTER, ErrorCode.CLERK_ELSEWHERE: Offer.MOVE_HERE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """The state of the page. `wanted`: somebody asked for it; `wrong` counts refusals that make one type anew."""

    wanted: bool = False
    offer: Offer = Offer.LOG_IN
    error: Error | None = None
    wrong: int = 0

    def is_shown(self, *, required: bool, clerk: str | None) -> bool:
        """Whether the page stands in place of the panel."""
        return self.wanted or (required and clerk is None)

    def edited(self) -> "Attendance":
        """Somebody types: what was said of another login holds no longer."""
        return replace(self, offer=Offer.LOG_IN, error=None)

    def needed(self) -> "Attendance":
        """The server did not do something because nobody is logged in at this device."""
        return replace(self, wanted=True)

    def answered(self, error: Error | None) -> "Attendance":
        """After the answer to a log-in."""
        if error is None:
            return Attendance(wrong=self.wrong)
        offer = next((offer for code, offer in _TAKE_OVERS.items() if code == error.code), Offer.LOG_IN)
        wrong = self.wrong + (offer is Offer.LOG_IN)
        return replace(self, offer=offer, error=error, wrong=wrong)

    def command(self, *, login: str, secret: str, counter: int) -> LogIn | None:
        """What the button sends; None while a field is empty."""
        if not login.strip() or not secret:
            return None
        take_over = self.offer is not Offer.LOG_IN
        return LogIn(login=login.strip(), secret=secret, counter=counter, take_over=take_over)
