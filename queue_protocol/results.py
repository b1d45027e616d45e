"""What a command answers when it was done."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from queue_protocol.base import Growing, Text
from queue_protocol.state import Counter, Ticket


class Wait(Growing):
    """An expected wait as a range, in minutes."""

    low_minutes: int
    high_minutes: int


class Issued(Growing):
    """The number that was given. `wait` is None while not enough has been measured."""

    kind: Literal["issued"] = "issued"
    id: int
    number: str
    service: str
    priority: str | None = None
    issued_at: datetime
    people_ahead: int
    wait: Wait | None = None
    follow_url: str


class Called(Growing):
    """Who was called, and why this one."""

    kind: Literal["called"] = "called"
    ticket: Ticket
    reason: Text


class NobodyWaiting(Growing):
    """There was nobody to call. `finished` is the ticket that was finished by the same command, if any."""

    kind: Literal["nobody_waiting"] = "nobody_waiting"
    finished: Ticket | None = None


class TicketResult(Growing):
    """The ticket after the command."""

    kind: Literal["ticket"] = "ticket"
    ticket: Ticket


class CounterResult(Growing):
    """The counter after the command."""

    kind: Literal["counter"] = "counter"
    counter: Counter


Result = Issued | Called | NobodyWaiting | TicketResult | CounterResult

AnyResult = Annotated[Result, Field(discriminator="kind")]
