"""What a clerk is told of the person in front and of the day, named as in `queue_protocol.results`."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One stop of the visit of somebody in front of a counter."""

    service: str
    counter: int | None
    arrived_at: datetime
    called_at: datetime | None
    serving_at: datetime | None
    ended_at: datetime | None
    ended_as: str | None
    outcome: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A code as it was noted, at which stop, and whether it has the form of one."""

    text: str
    leg: int
    recognised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterDay:
    """The figures of a counter's day; means are in seconds."""

    served: int
    missed: int
    sent_on: int
    mean_wait_seconds: int | None
    mean_service_seconds: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterDetail:
    """What a clerk sees beside the hall: the visit of whoever is in front, what it is held to, and the day."""

    kind: str = "counter_detail"
    counter: int
    ticket_id: int | None = None
    stops: tuple[Stop, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    target_wait_minutes: int | None = None
    usual_minutes: int | None = None
    day: CounterDay | None = None
