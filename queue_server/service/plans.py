"""What a visit still goes through: the stops of its journey, and the way back to a counter that sent it away."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

from pydantic_core import from_json, to_json

TAKEN = "*"
"""Stands in a journey for the service that was taken first."""


class Cause(StrEnum):
    """Why a ticket waits anew."""

    TRANSFER = "transfer"
    SENT = "sent"
    RETURN = "return"
    JOURNEY = "journey"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A stop to come: at a service, at one counter alone where it is a way back."""

    service: str
    cause: Cause
    counter: int | None = None


def read(text: str) -> tuple[Stop, ...]:
    """The stops of a ticket's plan, the next one first."""
    return tuple(
        Stop(service=stop["service"], cause=Cause(stop["cause"]), counter=stop.get("counter"))
        for stop in from_json(text)
    )


def write(stops: Iterable[Stop]) -> str:
    """The plan as a ticket keeps it."""
    return to_json([asdict(stop) for stop in stops], exclude_none=True).decode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The service for which the ticket was taken, and whether the person was served there."""

    service: str
    is_served: bool


def of_journey(steps: Iterable[str], *, taken: Taken, present: str) -> tuple[Stop, ...]:
    """The stops that come after the present one.

    Those before the present service in the journey lie behind; where it is not among them, all are to come but a
    first one at the service taken that lies behind already.
    """
    named = [taken.service if step == TAKEN else step for step in steps]
    if present in named:
        named = named[named.index(present) + 1 :]
    elif taken.is_served and named[:1] == [taken.service]:
        named = named[1:]
    return tuple(Stop(service=service, cause=Cause.JOURNEY) for service in named)
