"""What a citizen card decides: how many numbers one person may hold, and a class that the age is enough for.

The card is read at the kiosk. What comes here is a hash of its number, keyed for the business date and kept until
that is over, and an age, which is not kept. Who shows no card is nobody: no limit holds, for not every centre has
scanners.
"""

from queue_server.domain.priority import class_of_age
from queue_server.domain.refusals import AlreadyWaitingError, PersonLimitError
from queue_server.domain.ticket import ENDED
from queue_server.service.command import Context
from queue_server.service.settings import ServiceSettings
from queue_server.store import persons
from queue_server.store.tickets import StoredTicket


def class_reached(context: Context, age: int | None) -> str | None:
    """The class that somebody of that age belongs to; none where the age is not known."""
    return None if age is None else class_of_age(context.settings.ages, age)


def require_within_limits(context: Context, person: str | None, service: ServiceSettings) -> None:
    """Say nothing to whoever may take one more number; `person` is what stands for them, if anything does.

    An open ticket counts at the service where it is now; a number taken counts for the day, whatever became of it.
    Raises AlreadyWaitingError with the number that is held, PersonLimitError.
    """
    if person is None:
        return
    taken = persons.taken(context.tx, context.centre.id, context.business_date, person_key=person)
    for each in taken:
        if each.service_id == service.id and each.state not in ENDED:
            raise AlreadyWaitingError(service=service.code, number=each.number)
    limit = context.settings.tickets_per_person_per_day
    if limit is not None and len(taken) >= limit:
        raise PersonLimitError(limit=limit)


def remember(context: Context, person: str | None, stored: StoredTicket) -> None:
    """Keep for the day that the person took this number."""
    if person is not None:
        persons.note(
            context.tx,
            context.centre.id,
            context.business_date,
            person_key=person,
            ticket_id=stored.id,
            service_id=stored.service_id,
        )
