"""The shapes that only the HTTP door has; everything else it shows is of `queue_protocol`."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from queue_protocol.base import Code, Text
from queue_protocol.results import Wait
from queue_protocol.state import Ticket


class IssueBody(BaseModel):
    """`POST /tickets`."""

    model_config = ConfigDict(extra="forbid")
    service: Code
    priority: Code | None = None


class PauseBody(BaseModel):
    """`POST /counters/{number}/pause`; may be left out."""

    model_config = ConfigDict(extra="forbid")
    reason: Annotated[str, Field(max_length=200)] | None = None


class PrintBody(BaseModel):
    """`POST /tickets/{id}/print-report`."""

    model_config = ConfigDict(extra="forbid")
    printed: bool
    detail: Annotated[str, Field(max_length=200)] | None = None


class IssuedTicket(BaseModel):
    """The number that was given. `wait` is null while not enough has been measured."""

    id: int
    number: str
    service: str
    issued_at: datetime
    people_ahead: int
    wait: Wait | None
    follow_url: str


class CalledTicket(BaseModel):
    """Who was called, and why this one."""

    ticket: Ticket
    reason: Text


class Leg(BaseModel):
    """One stop of the visit. Instants are UTC."""

    service: str
    counter: int | None
    arrived_at: datetime
    called_at: datetime | None
    serving_at: datetime | None
    ended_at: datetime | None
    calls: int
    ended_as: str | None


class TicketDetail(Ticket):
    """A ticket with its legs; `people_ahead` is null unless it waits."""

    legs: tuple[Leg, ...]
    people_ahead: int | None
    wait: Wait | None = None
