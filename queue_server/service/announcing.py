"""What a supervisor tells the hall, shown and said once: in the journal, and in snapshots while it is news."""

from sqlmodel import col, select

from queue_server.domain.events import Announced, Text
from queue_server.domain.refusals import TooManyAnnouncementsError, UnknownZoneError
from queue_server.service.command import Context
from queue_server.service.recent_announcements import MOST_IN_A_MINUTE, recent_announcements
from queue_server.service.results import Acknowledged, Done
from queue_server.store.rows import ZoneRow


def announce(context: Context, *, text: Text, zones: tuple[str, ...]) -> Done:
    """Tell it in those zones, or in all. Raises UnknownZoneError, TooManyAnnouncementsError."""
    here = select(ZoneRow.code).where(ZoneRow.centre_id == context.centre.id, col(ZoneRow.active).is_(True))
    known = set(context.tx.session.exec(here))
    for zone in zones:
        if zone not in known:
            raise UnknownZoneError(zone=zone)
    if len(recent_announcements(context.tx, context.centre.id, now=context.now)) >= MOST_IN_A_MINUTE:
        raise TooManyAnnouncementsError(most=MOST_IN_A_MINUTE)
    return Done(Acknowledged(), (Announced(text=text, zones=zones),))
