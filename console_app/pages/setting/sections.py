"""The sections of a centre's document as forms: which fields each has, and by what kind of input they are filled.

What they are called, and what is right, the server says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType
from typing import Any


class Kind(Enum):
    """How a field is filled."""

    TEXT = auto()
    LONG_TEXT = auto()
    NUMBER = auto()
    FLAG = auto()
    CLOCK = auto()
    DATE = auto()
    WORDS = auto()
    """A wording in Vietnamese and one in English."""
    CHOICE = auto()
    CHOICES = auto()
    PART = auto()
    """One part of another section."""
    PARTS = auto()
    RULE = auto()
    WEIGHTS = auto()
    PAIRS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """`of` is the section that is chosen from, `options` are values; an `optional` one may be left empty."""

    name: str
    kind: Kind = Kind.TEXT
    optional: bool = False
    options: tuple[str, ...] = ()
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """`new` is what a part begins as; None where the section is one table. `icon` is a Material icon."""

    name: str
    icon: str
    fields: tuple[Field, ...]
    new: Mapping[str, Any] | None = None
    by: str = "code"
    """What a part is known by."""
    shown: str = "name"
    """What tells people which part it is."""


def _frozen(**values: Any) -> Mapping[str, Any]:
    return MappingProxyType(values)


CODE, NAME = Field(name="code"), Field(name="name", kind=Kind.WORDS)
TARGET = Field(name="target_wait_minutes", kind=Kind.NUMBER, optional=True)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LANGUAGES = ("vi", "en")


def _listed(name: str, icon: str, *more: Field) -> Section:
    """What is chosen from, and zones and departments: a code and a name each, and what is said besides."""
    return Section(name=name, icon=icon, fields=(NAME, CODE, *more), new=_frozen(code="", name={"vi": ""}))


def _spoken(language: str) -> tuple[Field, ...]:
    said = [Field(name=f"{language}.{name}", optional=True) for name in ("call", "short", "later_call")]
    vietnamese = ("four_after_tens", "no_tens", "thousand") if language == "vi" else ()
    said += [Field(name=f"{language}.{name}", optional=True) for name in vietnamese]
    return (*said, Field(name=f"{language}.letters", kind=Kind.PAIRS, optional=True))


SECTIONS: tuple[Section, ...] = (
    Section(
        name="centre",
        icon="account_balance",
        fields=(
            NAME,
            Field(name="time_zone"),
            Field(name="languages", kind=Kind.CHOICES, options=LANGUAGES),
            Field(name="ticket_note", kind=Kind.WORDS, optional=True),
            Field(name="tickets_per_person_per_day", kind=Kind.NUMBER, optional=True),
            Field(name="target_wait_minutes", kind=Kind.NUMBER),
            Field(name="calls_before_no_show", kind=Kind.NUMBER),
            Field(name="appointment_grace_minutes", kind=Kind.NUMBER),
            Field(name="session_hours", kind=Kind.NUMBER),
            Field(name="holidays"),
            Field(name="log_in", kind=Kind.CHOICE, options=("optional", "required")),
            Field(name="honest_closing", kind=Kind.FLAG),
        ),
    ),
    _listed("zone", "map", Field(name="directions", kind=Kind.WORDS, optional=True)),
    _listed("department", "corporate_fare"),
    Section(
        name="service",
        icon="list_alt",
        fields=(
            NAME,
            CODE,
            Field(name="prefix"),
            Field(name="department", kind=Kind.PART, of="department"),
            Field(name="zone", kind=Kind.PART, of="zone"),
            Field(name="expected_minutes", kind=Kind.NUMBER, optional=True),
            Field(name="daily_limit", kind=Kind.NUMBER, optional=True),
            TARGET,
        ),
        new=_frozen(code="", name={"vi": ""}, prefix="", department="", zone=""),
    ),
    Section(
        name="counter",
        icon="point_of_sale",
        fields=(
            Field(name="number", kind=Kind.NUMBER),
            Field(name="zone", kind=Kind.PART, of="zone"),
            Field(name="services", kind=Kind.PARTS, of="service"),
            Field(name="order", kind=Kind.CHOICE, options=("arrival", "listed", "weighted")),
            Field(name="weights", kind=Kind.WEIGHTS),
        ),
        new=_frozen(number=None, zone="", services=[], order="arrival", weights={}),
        by="number",
        shown="services",
    ),
    Section(
        name="priority_class",
        icon="accessible",
        fields=(
            NAME,
            CODE,
            Field(name="min_age", kind=Kind.NUMBER, optional=True),
            TARGET,
            Field(name="rule", kind=Kind.RULE, of="counter"),
        ),
        new=_frozen(code="", name={"vi": ""}, rule={"kind": "ratio", "priority": 2, "ordinary": 1}),
    ),
    Section(
        name="shift",
        icon="schedule",
        fields=(
            Field(name="days", kind=Kind.CHOICES, options=DAYS),
            Field(name="opens", kind=Kind.CLOCK),
            Field(name="last_ticket", kind=Kind.CLOCK),
            Field(name="closes", kind=Kind.CLOCK),
        ),
        new=_frozen(days=["mon"], opens="07:30", last_ticket="11:15", closes="11:30"),
        by="opens",
        shown="days",
    ),
    Section(
        name="exception",
        icon="event_busy",
        fields=(Field(name="date", kind=Kind.DATE), NAME, Field(name="open", kind=Kind.FLAG)),
        new=_frozen(date="", open=False, name={"vi": ""}),
        by="date",
    ),
    Section(
        name="journey",
        icon="route",
        fields=(NAME, CODE, Field(name="steps", kind=Kind.PARTS, of="service", options=("*",))),
        new=_frozen(code="", name={"vi": ""}, steps=[]),
    ),
    _listed("outcome", "task_alt"),
    _listed("pause_reason", "free_breakfast"),
    _listed("rating_level", "sentiment_satisfied"),
    _listed("rating_criterion", "checklist"),
    _listed("rating_reason", "feedback"),
    Section(
        name="notice",
        icon="campaign",
        fields=(
            Field(name="text", kind=Kind.WORDS),
            Field(name="valid_from", kind=Kind.DATE, optional=True),
            Field(name="valid_until", kind=Kind.DATE, optional=True),
            Field(name="zones", kind=Kind.PARTS, of="zone"),
        ),
        new=_frozen(text={"vi": ""}, zones=[]),
        by="valid_from",
        shown="text",
    ),
    Section(
        name="voice",
        icon="record_voice_over",
        fields=(
            Field(name="languages", kind=Kind.CHOICES, options=LANGUAGES),
            Field(name="chime", kind=Kind.FLAG),
            *_spoken("vi"),
            *_spoken("en"),
        ),
    ),
    Section(name="slip", icon="receipt_long", fields=(Field(name="layout", kind=Kind.LONG_TEXT, optional=True),)),
    Section(
        name="from_afar",
        icon="phone_iphone",
        fields=(
            Field(name="enabled", kind=Kind.FLAG),
            Field(name="per_phone_per_day", kind=Kind.NUMBER),
            Field(name="most_open_per_service", kind=Kind.NUMBER),
            Field(name="check_in_minutes", kind=Kind.NUMBER),
        ),
    ),
)
