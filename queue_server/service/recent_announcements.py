"""What supervisors told the hall lately, while it is news, read back from the journal."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic_core import from_json

from queue_server.domain.events import Text
from queue_server.store import journal
from queue_server.store.database import Transaction
from queue_server.store.instants import from_micros
from queue_server.store.journal import Entry

NEWS = timedelta(minutes=1)
MOST_IN_A_MINUTE = 3
"""Three of the longest fill a minute: with more of them calls would wait behind talk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """What was told at that time, by language; without `zones` everywhere."""

    seq: int
    at: datetime
    text: Text
    zones: tuple[str, ...]


def recent_announcements(tx: Transaction, centre_id: int, *, now: datetime) -> list[Announcement]:
    """Those of the last minute, newest first."""
    entries = journal.recent_announcements(tx, centre_id, MOST_IN_A_MINUTE)
    return [announcement for announcement in map(_told, entries) if announcement.at > now - NEWS]


def _told(entry: Entry) -> Announcement:
    event = from_json(entry.payload)
    return Announcement(seq=entry.seq, at=from_micros(entry.at), text=event["text"], zones=tuple(event["zones"]))
