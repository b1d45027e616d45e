"""What the flow asks the outside to do, and nothing else. Values only."""

from dataclasses import dataclass, field
from typing import TypeAlias

from kiosk_app.offline.numbers import OfflineNumber
from queue_client.printing import Condition, Trouble
from queue_protocol.results import Issued

__all__ = [
    "Ask",
    "CheckIn",
    "Condition",
    "Effect",
    "GiveOffline",
    "GiveUp",
    "LookUp",
    "Print",
    "Report",
    "ReportCondition",
    "StartOver",
    "Ticket",
    "Trouble",
    "Withdraw",
]

Ticket: TypeAlias = Issued | OfflineNumber
"""A number as the server gave it, or as this kiosk did by itself."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask the server for a number; `person` and `age` are what a citizen card said, if one was shown."""

    command_id: str
    service: str
    priority: str | None
    person: str | None = field(default=None, repr=False)
    age: int | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Ask the server for the number of an appointment."""

    command_id: str
    appointment: str


@dataclass(frozen=True, slots=True)
class LookUp:
    """Ask the server where the ticket of a slip stands."""

    command_id: str
    slip: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class GiveOffline:
    """Give a number of the kiosk's own; `replaces` is the request that is given up for it, if there was one."""

    service: str
    priority: str | None
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Do not resend the request any more."""

    command_id: str


@dataclass(frozen=True, slots=True)
class Print:
    """Put the number on paper."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Nobody waits for that slip any more; nothing happens if it is done already."""

    ticket_id: int


@dataclass(frozen=True, slots=True)
class Report:
    """Tell the server whether the slip came out; `ticket_id` is that of the ticket here, offline or not."""

    ticket_id: int
    trouble: Trouble | None
    detail: str


@dataclass(frozen=True, slots=True)
class ReportCondition:
    """Tell the server how the printer is."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class StartOver:
    """Language, area and page go back to what the next person expects."""


Effect: TypeAlias = (
    Ask | GiveOffline | CheckIn | LookUp | Withdraw | Print | GiveUp | Report | ReportCondition | StartOver
)
