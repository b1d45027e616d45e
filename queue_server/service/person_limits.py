"""What a citizen card decides: how many numbers one person may hold, and a class that the age is enough for.

Of the card nothing is kept but a keyed hash of its number, until the day is over. Who shows no card, or one that
cannot be read, is nobody: no limit holds, for not every centre has scanners.
"""

from dataclasses import dataclass, field

from queue_server.domain.card import CardError, person_key, read_card
from queue_server.domain.priority import class_of_age
from queue_server.domain.refusals import AlreadyWaitingError, PersonLimitError
from queue_server.domain.ticket import ENDED
from queue_server.service.command import Context
from queue_server.service.results import Notice
from queue_server.service.settings import ServiceSettings
from queue_server.store import persons
from queue_server.store.tickets import StoredTicket
from queue_server.words import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a card says: who it is, as a keyed hash; the class of that age; or what to tell the person kindly."""

    person: str | None = field(default=None, repr=False)
    priority: str | None = None
    notice: Notice | None = None


def shown_by(context: Context, card: str | None) -> Shown:
    """What the text of a scanner says; nothing for none, and a notice for what is no card."""
    if card is None:
        return Shown()
    try:
        read = read_card(card, today=context.today)
    except CardError as error:
        return Shown(notice=Notice(code=error.code, message=say("card", error.code)))
    person = person_key(read.number, secret=bytes.fromhex(context.centre.person_secret))
    return Shown(person=person, priority=class_of_age(context.settings.ages, read.age_on(context.today)))


def require_within_limits(context: Context, shown: Shown, service: ServiceSettings) -> None:
    """Say nothing to whoever may take one more number.

    An open ticket counts at the service where it is now; a number taken counts for the day, whatever became of it.
    Raises AlreadyWaitingError with the number that is held, PersonLimitError.
    """
    if shown.person is None:
        return
    taken = persons.taken(context.tx, context.centre.id, context.business_date, person_key=shown.person)
    for each in taken:
        if each.service_id == service.id and each.state not in ENDED:
            raise AlreadyWaitingError(service=service.code, number=each.number)
    limit = context.settings.tickets_per_person_per_day
    if limit is not None and len(taken) >= limit:
        raise PersonLimitError(limit=limit)


def remember(context: Context, shown: Shown, stored: StoredTicket) -> None:
    """Keep for the day that the person took this number."""
    if shown.person is not None:
        persons.note(
            context.tx,
            context.centre.id,
            context.business_date,
            person_key=shown.person,
            ticket_id=stored.id,
            service_id=stored.service_id,
        )
