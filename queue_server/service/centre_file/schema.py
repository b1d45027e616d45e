"""Every key a centre file may have. What is not named here is refused, so that nothing is silently ignored."""

from datetime import date, time
from string import Formatter
from typing import Annotated, Any, Literal
from unicodedata import category

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from queue_server.domain.numbering import is_prefix
from queue_server.service.centre_file.layout import Layout

NO_HOLIDAYS = "none"
"""What a centre file says that keeps no country's public holidays."""
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def _need_vietnamese(text: dict[str, str]) -> dict[str, str]:
    if not text.get("vi", "").strip():
        raise PydanticCustomError("language", "the Vietnamese wording is missing")
    return text


def _plain(text: str) -> str:
    """Any letters and signs, but nothing that no screen can show and some databases cannot keep."""
    if any(category(sign) == "Cc" and sign not in "\n\t" for sign in text):
        raise PydanticCustomError("string_pattern_mismatch", "control characters")
    return text


def _hour_and_minute(value: Any) -> time:
    if isinstance(value, str) and len(value) == len("07:30"):
        try:
            return time.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("time", "not HH:MM")


def _prefix(text: str) -> str:
    if not is_prefix(text):
        raise PydanticCustomError("prefix", "not a prefix")
    return text


def _template(*blanks: str) -> AfterValidator:
    """A sentence that holds each of the blanks once, and no others."""

    said = " ".join(f"{{{blank}}}" for blank in blanks)

    def check(text: str) -> str:
        try:
            found = [blank for _, *blank in Formatter().parse(text) if blank[0] is not None]
        except ValueError:
            found = []
        if sorted(found) != sorted([blank, "", None] for blank in blanks):
            raise PydanticCustomError("template", "not these blanks", {"facts": {"blanks": said}})
        return text

    return AfterValidator(check)


Plain = Annotated[str, AfterValidator(_plain)]
Language = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
Template = Annotated[Plain, StringConstraints(strip_whitespace=True, max_length=200)]
CallTemplate = Annotated[Template, _template("number", "counter")]
LaterCallTemplate = Annotated[Template, _template("call_number")]
Letter = Annotated[str, StringConstraints(pattern=r"^[A-Z]$")]
SpokenWords = Annotated[
    str, StringConstraints(strip_whitespace=True, pattern=r"^[^\W\d_]+( [^\W\d_]+)*$", max_length=40)
]
"""Words without signs, to be said as they are."""
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$", max_length=64)]
Words = Annotated[dict[Language, Plain], AfterValidator(_need_vietnamese)]
Directions = Annotated[
    dict[Language, Annotated[Plain, StringConstraints(strip_whitespace=True, max_length=200)]],
    AfterValidator(_need_vietnamese),
]
ClockTime = Annotated[
    time, BeforeValidator(_hour_and_minute), PlainSerializer(lambda at: at.strftime("%H:%M"), return_type=str)
]
Prefix = Annotated[str, AfterValidator(_prefix)]
Positive = Annotated[int, Field(ge=1, strict=True)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CentrePart(_Part):
    """`[centre]`.

    `target_wait_minutes` is after how long a wait somebody goes before all others, for services that do not say.
    `holidays` is the country whose public holidays are kept, or `none`.
    """

    code: Code
    name: Words
    time_zone: str
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = ("vi", "en")
    ticket_note: Words | None = None
    tickets_per_person_per_day: Positive | None = None
    target_wait_minutes: Positive = 60
    calls_before_no_show: Positive = 1
    appointment_grace_minutes: Annotated[int, Field(ge=0, strict=True)] = 15
    honest_closing: Annotated[bool, Field(strict=True)] = False
    log_in: Literal["optional", "required"] = "optional"
    session_hours: Annotated[int, Field(ge=1, le=24, strict=True)] = 12
    holidays: Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|none)$")] = "VN"


class ShiftPart(_Part):
    """`[[shift]]`: hours on the centre's own clock."""

    days: Annotated[tuple[Weekday, ...], Field(min_length=1)]
    opens: ClockTime
    closes: ClockTime
    last_ticket: ClockTime


class ExceptionPart(_Part):
    """`[[exception]]`: a date on which the week and the public holidays do not hold."""

    date: date
    open: Annotated[bool, Field(strict=True)]
    name: Words


class NamedPart(_Part):
    """`[[department]]`, and what is chosen from, such as `[[outcome]]` and `[[pause_reason]]`."""

    code: Code
    name: Words


class ZonePart(NamedPart):
    """`[[zone]]`: `directions` is how to get there, for whoever reads it on a phone."""

    directions: Directions | None = None


class DedicatedRule(_Part):
    """People of the class are served at these counters."""

    kind: Literal["dedicated"]
    counters: Annotated[tuple[Positive, ...], Field(min_length=1)]


class FirstRule(_Part):
    """People of the class come first."""

    kind: Literal["first"]


class RatioRule(_Part):
    """So many of the class, then so many others."""

    kind: Literal["ratio"]
    priority: Positive
    ordinary: Positive


class PriorityClassPart(_Part):
    """`[[priority_class]]`."""

    code: Code
    name: Words
    min_age: Positive | None = None
    target_wait_minutes: Positive | None = None
    rule: Annotated[DedicatedRule | FirstRule | RatioRule, Field(discriminator="kind")]


class ServicePart(_Part):
    """`[[service]]`."""

    code: Code
    prefix: Prefix
    department: Code
    zone: Code
    name: Words
    expected_minutes: Positive | None = None
    daily_limit: Positive | None = None
    target_wait_minutes: Positive | None = None


class CounterPart(_Part):
    """`[[counter]]`: `order` is how it chooses among its services; `weights` (weighted only) default to 1 each."""

    number: Annotated[int, Field(ge=1, le=9999, strict=True)]
    zone: Code
    services: Annotated[tuple[Code, ...], Field(min_length=1)]
    order: Literal["arrival", "listed", "weighted"] = "arrival"
    weights: dict[str, Annotated[int, Field(ge=1, le=100, strict=True)]] = Field(default_factory=dict)


class JourneyPart(_Part):
    """`[[journey]]`: services one after another; `*` is the one taken first."""

    code: Code
    name: Words
    steps: Annotated[tuple[str, ...], Field(min_length=1)]


class NoticePart(_Part):
    """`[[notice]]`: what screens tell people, from one date to another, both included; without `zones` in all."""

    text: Words
    valid_from: date | None = None
    valid_until: date | None = None
    zones: tuple[Code, ...] = ()


class VoiceWordsPart(_Part):
    """`[voice.vi]`, `[voice.en]`: what is said otherwise than usual in that language.

    `letters` are names of letters. The last three are words of Vietnamese numerals: the four of 24, the tens that
    are missing in 105, and a thousand.
    """

    call: CallTemplate | None = None
    short: CallTemplate | None = None
    later_call: LaterCallTemplate | None = None
    letters: dict[Letter, SpokenWords] = Field(default_factory=dict)
    four_after_tens: SpokenWords | None = None
    no_tens: SpokenWords | None = None
    thousand: SpokenWords | None = None


class VoicePart(_Part):
    """`[voice]`: in which languages the hall hears a call, one after another, and whether after a chime."""

    languages: Annotated[tuple[Literal["vi", "en"], ...], Field(min_length=1)] = ("vi",)
    chime: Annotated[bool, Field(strict=True)] = True
    vi: VoiceWordsPart = VoiceWordsPart()
    en: VoiceWordsPart = VoiceWordsPart()


class SlipPart(_Part):
    """`[slip]`: how slips are laid out, as the text of a layout file; without one as usual."""

    layout: Layout | None = None


class FromAfarPart(_Part):
    """`[from_afar]`: whether people may take a number before they come, how many, and how long a place is kept.

    `most_open_per_service` counts those who have a number of a service, are not here, and whose place is kept.
    """

    enabled: Annotated[bool, Field(strict=True)] = False
    per_phone_per_day: Positive = 2
    most_open_per_service: Positive = 20
    check_in_minutes: Annotated[int, Field(ge=1, le=720, strict=True)] = 120


class CentreFile(_Part):
    """The whole file."""

    centre: CentrePart
    shift: tuple[ShiftPart, ...] = ()
    exception: tuple[ExceptionPart, ...] = ()
    zone: Annotated[tuple[ZonePart, ...], Field(min_length=1)]
    priority_class: tuple[PriorityClassPart, ...] = ()
    department: Annotated[tuple[NamedPart, ...], Field(min_length=1)]
    service: Annotated[tuple[ServicePart, ...], Field(min_length=1)]
    counter: tuple[CounterPart, ...] = ()
    journey: tuple[JourneyPart, ...] = ()
    outcome: tuple[NamedPart, ...] = ()
    pause_reason: tuple[NamedPart, ...] = ()
    rating_level: tuple[NamedPart, ...] = ()
    rating_criterion: tuple[NamedPart, ...] = ()
    rating_reason: tuple[NamedPart, ...] = ()
    notice: tuple[NoticePart, ...] = ()
    voice: VoicePart = VoicePart()
    slip: SlipPart = SlipPart()
    from_afar: FromAfarPart = FromAfarPart()
