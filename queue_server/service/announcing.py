"""What a supervisor tells the hall, shown and said once: in the journal, and in snapshots while it is news."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic_core import from_json
from sqlmodel import col, select

from queue_server.domain.events import Announced, Text
from queue_server.domain.refusals import TooManyAnnouncementsError, UnknownZoneError
from queue_server.service.command import Context
from queue_server.service.results import Acknowledged, Done
from queue_server.store import journal
from queue_server.store.database import Transaction
from queue_server.store.instants import from_micros
from queue_server.store.journal import Entry
from queue_server.store.rows import ZoneRow

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


def announce(context: Context, *, text: Text, zones: tuple[str, ...]) -> Done:
    """Tell it in those zones, or in all. Raises UnknownZoneError, TooManyAnnouncementsError."""
    here = select(ZoneRow.code).where(ZoneRow.centre_id == context.centre.id, col(ZoneRow.active).is_(True))
    known = set(context.tx.session.exec(here))
    for zone in zones:
        if zone not in known:
            raise UnknownZoneError(zone=zone)
    if len(recent(context.tx, context.centre.id, now=context.now)) >= MOST_IN_A_MINUTE:
        raise TooManyAnnouncementsError(most=MOST_IN_A_MINUTE)
    return Done(Acknowledged(), (Announced(text=text, zones=zones),))


def recent(tx: Transaction, centre_id: int, *, now: datetime) -> list[Announcement]:
    """Those of the last minute, newest first."""
    entries = journal.recent_announcements(tx, centre_id, MOST_IN_A_MINUTE)
    return [announcement for announcement in map(_told, entries) if announcement.at > now - NEWS]


def _told(entry: Entry) -> Announcement:
    event = from_json(entry.payload)
    return Announcement(seq=entry.seq, at=from_micros(entry.at), text=event["text"], zones=tuple(event["zones"]))
