"""The shapes in which a day gone by, a ticket's story and the chain's state are told over HTTP."""

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

from queue_protocol.state import Snapshot, Ticket
from queue_server.service.breaking import Breach
from queue_server.service.looking_back import OpenedDay
from queue_server.service.stories import Story
from queue_server.service.verifying import Verified
from queue_server.transport.answers import Leg
from queue_server.transport.records import JournalEntry, shown


class DayOpening(BaseModel):
    """A date of the centre, from `begins_at` until just before `ends_at` (UTC).

    `opening` is the hall after the entry `after`, with which the date began, and `last` is the date's last entry
    so far; all null where the journal has nothing of the date. Names, services and counters are those of
    `settings_as_of`: that moment, or now, where a journal of an older program does not say what they were.
    """

    model_config = ConfigDict(from_attributes=True)

    date: date
    begins_at: datetime
    ends_at: datetime
    opening: Snapshot | None
    after: int | None
    last: int | None
    settings_as_of: datetime | None


class TicketStory(BaseModel):
    """A visit: its stops, and every entry about it. Of a rating it says that there was one, never what it was."""

    business_date: date
    ticket: Ticket
    legs: tuple[Leg, ...]
    entries: tuple[JournalEntry, ...]


class FoundTickets(BaseModel):
    """The ticket that bears the number on that date; none where there is none."""

    tickets: tuple[Ticket, ...]


class FirstBroken(BaseModel):
    """The first entry that is not what was written; `kind` and `at` (on the centre's clock) if it is there."""

    model_config = ConfigDict(from_attributes=True)

    seq: int
    damage: str
    kind: str | None
    at: str | None


class Verification(BaseModel):
    """How far the journal's chain was verified since `began_at`: ask again while `verified_to` is below `entries`.

    `intact` is false once an entry was found that is not what was written. What is altered after it was looked at
    is found by the next verification from the start.
    """

    verified_to: int
    entries: int
    intact: bool
    first_broken: FirstBroken | None
    began_at: datetime
    at: datetime


def opening_of(day: OpenedDay) -> DayOpening:
    """The day as it is told."""
    facts: dict[str, Any] = {name: getattr(day, name) for name in DayOpening.model_fields}
    return DayOpening.model_validate(facts)


def told(story: Story) -> TicketStory:
    """The story as it is told."""
    return TicketStory(
        business_date=story.business_date,
        ticket=Ticket.model_validate(story.ticket, from_attributes=True),
        legs=tuple(Leg.model_validate(leg) for leg in story.legs),
        entries=tuple(shown(recorded) for recorded in story.entries),
    )


def verification_of(verified: Verified) -> Verification:
    """How far it is, as it is told."""
    return Verification(
        verified_to=verified.read,
        entries=verified.entries,
        intact=verified.breach is None,
        first_broken=_broken(verified.breach),
        began_at=verified.began_at,
        at=verified.at,
    )


def _broken(breach: Breach | None) -> FirstBroken | None:
    return None if breach is None else FirstBroken.model_validate(breach)
