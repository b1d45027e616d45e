"""The day's last calls of each zone, so that a quiet hall which was away finds its own."""

from collections import Counter as Counting
from collections.abc import Mapping
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
"""How many of each zone, as `queue_protocol.state.RECENT_CALLS`."""


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


def recent_calls(tx: Transaction, centre: CentreRow, today: date, zone_of: Mapping[int, str]) -> list[Call]:
    """The day's last calls of each zone, newest first; read back until every zone with a counter has its own."""
    kept: Counting[str] = Counting()
    lacking = set(zone_of.values())
    calls = []
    for entry in journal.calls_backwards(tx, centre.id or 0):
        if not lacking or business_date(from_micros(entry.at), centre.time_zone) != today:
            break
        call = _call(entry)
        zone = zone_of.get(call.counter, "")
        kept[zone] += 1
        if kept[zone] <= RECENT_CALLS:
            calls.append(call)
        if kept[zone] == RECENT_CALLS:
            lacking.discard(zone)
    return calls


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
