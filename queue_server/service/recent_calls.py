"""The last calls that the hall heard today, read from the journal."""

from dataclasses import dataclass
from datetime import date, datetime

from pydantic_core import from_json

from queue_server.domain.business_day import business_date
from queue_server.store import journal
from queue_server.store.database import Transaction
from queue_server.store.instants import from_micros
from queue_server.store.journal import Entry
from queue_server.store.rows import CentreRow

RECENT_CALLS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call as the hall heard it."""

    seq: int
    ticket_id: int
    number: str
    service: str
    counter: int
    call_number: int
    at: datetime


def recent_calls(tx: Transaction, centre: CentreRow, today: date) -> list[Call]:
    """The day's last calls, newest first."""
    entries = journal.recent_calls(tx, centre.id or 0, RECENT_CALLS)
    return [_call(entry) for entry in entries if business_date(from_micros(entry.at), centre.time_zone) == today]


def _call(entry: Entry) -> Call:
    ticket = from_json(entry.payload)["ticket"]
    return Call(
        seq=entry.seq,
        ticket_id=ticket["id"],
        number=ticket["number"],
        service=ticket["service"],
        counter=ticket["counter"],
        call_number=ticket["calls"],
        at=from_micros(entry.at),
    )
