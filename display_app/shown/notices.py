"""What the centre tells everybody, one notice after the other, each long enough to be read."""

from dataclasses import dataclass
from datetime import datetime

from display_app.shown.zones import Zones, covers
from queue_client.times import zone_of
from queue_protocol.base import in_language
from queue_protocol.state import CentreNotice, Snapshot

BEFORE_SECONDS, SECONDS_PER_WORD = 2.0, 0.45
"""To notice that the words are others now, and to read a syllable: 130 a minute, as slow readers do."""
BETWEEN = "     •     "


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesShown:
    """`text` is the notice of this turn, number `page` of `pages`; `all` is what a moving strip says."""

    text: str = ""
    page: int = 1
    pages: int = 0
    all: str = ""


def notices_here(snapshot: Snapshot, *, zones: Zones, now: datetime, language: str) -> tuple[str, ...]:
    """Those that hold now for a hall of those zones; the note of the slips where there is none."""
    today = now.astimezone(zone_of(snapshot)).date()
    told = [each for each in snapshot.notices if each.holds(today=today, now=now) and _concerns(each, zones)]
    texts = tuple(in_language(each.text, language) for each in told)
    note = in_language(snapshot.centre.ticket_note or {}, language)
    return texts or ((note,) if note else ())


def notice_of(texts: tuple[str, ...], turn: int) -> NoticesShown:
    """What is shown in that turn."""
    if not texts:
        return NoticesShown()
    at = turn % len(texts)
    return NoticesShown(text=texts[at], page=at + 1, pages=len(texts), all=BETWEEN.join(texts))


def reading_seconds(text: str, least: float) -> float:
    """How long it is shown: `least` seconds, or as long as a slow reader needs."""
    return max(least, BEFORE_SECONDS + SECONDS_PER_WORD * len(text.split()))


def _concerns(notice: CentreNotice, zones: Zones) -> bool:
    return not notice.zones or any(covers(zones, zone) for zone in notice.zones)
