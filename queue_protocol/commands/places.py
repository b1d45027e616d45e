"""What can be asked for a counter or for a service."""

from typing import Literal

from queue_protocol.base import Code, CounterNumber, Note, Strict, Text


class OpenCounter(Strict):
    """Begin, or go on, calling people to a counter."""

    kind: Literal["open_counter"] = "open_counter"
    counter: CounterNumber


class PauseCounter(Strict):
    """Stop calling for a while. `reason_code` is one of the snapshot's `pause_reasons`, and the hall is shown it.

    `reason` is the clerk's own words: for the record, and for those alone who see who waits.
    """

    kind: Literal["pause_counter"] = "pause_counter"
    counter: CounterNumber
    reason: Note | None = None
    reason_code: Code | None = None


class CloseCounter(Strict):
    """Stop calling for the day."""

    kind: Literal["close_counter"] = "close_counter"
    counter: CounterNumber


class PauseService(Strict):
    """Give no more numbers for a service until it is resumed; the message says why, by language."""

    kind: Literal["pause_service"] = "pause_service"
    service: Code
    message: Text | None = None


class ResumeService(Strict):
    """Give numbers for the service again."""

    kind: Literal["resume_service"] = "resume_service"
    service: Code


class LookAtCounter(Strict):
    """See the visit of whoever is in front of the counter, and, with `with_day`, its day. Changes nothing."""

    kind: Literal["look_at_counter"] = "look_at_counter"
    counter: CounterNumber
    with_day: bool = False


PlaceCommand = OpenCounter | PauseCounter | CloseCounter | PauseService | ResumeService | LookAtCounter
