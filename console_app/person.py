"""Who is logged in, as the server knows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """A centre by code and name (by language)."""

    code: str
    name: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What `GET /me` says of whoever's token it is. `may` are the kinds of command the server takes from them."""

    name: str
    role: str
    centre: str
    centres: tuple[Centre, ...]
    may: frozenset[str]
    staff_id: int | None = None
    ends_at: datetime | None = None


_PERSON = TypeAdapter(Person)


def person_in(answer: Any) -> Person:
    """Read the answer of `GET /me`."""
    return _PERSON.validate_python(answer)
