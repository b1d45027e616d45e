"""What can be asked for a counter or for a service."""

from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints

from queue_protocol.base import Code, CounterNumber, Note, NoticeId, PublicText, Strict, Text


def _with_vietnamese(text: Text) -> Text:
    if "vi" not in text:
        raise ValueError("the Vietnamese wording (vi) is missing")
    return text


Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
Spoken = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")
]
"""One line that is read aloud: some fifteen seconds at the most."""
SpokenText = Annotated[dict[Language, Spoken], Field(max_length=4), AfterValidator(_with_vietnamese)]
"""The same by language, in the order in which it is said; Vietnamese is always there."""

AlertKey = Annotated[str, StringConstraints(min_length=1, max_length=128)]
"""What an alert is about: its kind, a colon, and the code of a service or the id of a device."""


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


class Announce(Strict):
    """Show and say something in the hall, once and now; without `zones` in all of them."""

    kind: Literal["announce"] = "announce"
    text: SpokenText
    zones: Annotated[tuple[Code, ...], Field(max_length=100)] = ()


class PostNotice(Strict):
    """Tell everybody something on the screens of these zones, or of all: until `ends_at`, or until withdrawn."""

    kind: Literal["post_notice"] = "post_notice"
    text: PublicText
    zones: Annotated[tuple[Code, ...], Field(max_length=100)] = ()
    ends_at: AwareDatetime | None = None


class WithdrawNotice(Strict):
    """Take a notice that was posted off the screens."""

    kind: Literal["withdraw_notice"] = "withdraw_notice"
    notice_id: NoticeId


class AcknowledgeAlert(Strict):
    """Say that this alert has been seen and is taken care of: its key, and since when it has held."""

    kind: Literal["acknowledge_alert"] = "acknowledge_alert"
    key: AlertKey
    since: AwareDatetime


PlaceCommand = (
    OpenCounter
    | PauseCounter
    | CloseCounter
    | PauseService
    | ResumeService
    | PostNotice
    | WithdrawNotice
    | Announce
    | LookAtCounter
    | AcknowledgeAlert
)
