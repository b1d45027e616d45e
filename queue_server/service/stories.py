"""A ticket's whole story: its stops, and every entry of the journal about it, with who did it and where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import select

from queue_server.domain.business_day import begins_at
from queue_server.domain.refusals import UnknownTicketError
from queue_server.domain.ticket import Ticket
from queue_server.service.follow import Leg, legs_of
from queue_server.service.operating import time_zone_of
from queue_server.service.recorded import Recorded, with_names
from queue_server.store import tickets
from queue_server.store.database import Transaction
from queue_server.store.rows import TicketRow
from queue_server.store.sought import Sought, sought

MOST_ENTRIES = 500
"""More than anybody could do to one ticket; a story is shown whole."""
_LASTS = timedelta(days=2)
"""A ticket may expire with the midnight, and be rated the day after."""
_NUMBER = re.compile(r"(?P<series>[0-9]{0,9}[A-Z]{1,2})(?P<serial>[0-9]{1,9})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One visit, from the touch to the end and what came of it after that."""

    business_date: date
    ticket: Ticket
    legs: tuple[Leg, ...]
    entries: Sequence[Recorded]


def story_of(tx: Transaction, centre_id: int, ticket_id: int) -> Story:
    """All that is known of the visit. What citizens answered when they rated it is not: that is nobody's here.

    Raises UnknownTicketError.
    """
    stored = tickets.get(tx, centre_id, ticket_id)
    if stored is None:
        raise UnknownTicketError(ticket=ticket_id)
    day = date.fromisoformat(stored.business_date)
    begins = begins_at(day, time_zone_of(tx, centre_id))
    about = Sought(since=begins, before=begins + _LASTS, ticket=ticket_id)
    entries = sought(tx, centre_id, about, most=MOST_ENTRIES)
    return Story(
        business_date=day,
        ticket=stored.view(),
        legs=legs_of(tx, ticket_id),
        entries=with_names(tx, entries),
    )


def find_tickets(tx: Transaction, centre_id: int, *, number: str, day: date) -> list[Ticket]:
    """The ticket of that number on that date, as people write it; none where there is none."""
    parts = _NUMBER.fullmatch(number.strip().upper())
    if parts is None:
        return []
    row = tx.session.exec(
        select(TicketRow.id).where(
            TicketRow.centre_id == centre_id,
            TicketRow.business_date == day,
            TicketRow.series == parts["series"],
            TicketRow.number == int(parts["serial"]),
        )
    ).first()
    stored = None if row is None else tickets.get(tx, centre_id, row)
    return [] if stored is None else [stored.view()]
