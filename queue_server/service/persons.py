"""Who a ticket belongs to: seen once it is called, and every look is journalled."""

from sqlmodel import select

from queue_server.domain.events import PersonSeen
from queue_server.domain.refusals import NotCalledYetError
from queue_server.domain.ticket import TicketState
from queue_server.service.access import require_own_ticket
from queue_server.service.command import Context
from queue_server.service.results import Done, Person
from queue_server.store.rows import AppointmentRow

_SEEN = frozenset({TicketState.CALLED, TicketState.SERVING, TicketState.PARKED})


def look_at_person(context: Context, *, ticket_id: int) -> Done:
    """See the name and telephone that came with the ticket's appointment; nothing where there was none.

    The answer is in no receipt, so that it goes with the appointment: resent, it is another look in the journal.
    Raises UnknownTicketError, WrongCounterError, NotCalledYetError.
    """
    stored = require_own_ticket(context, ticket_id)
    if stored.state not in _SEEN:
        raise NotCalledYetError(number=stored.number)
    booked = context.tx.session.exec(select(AppointmentRow).where(AppointmentRow.ticket_id == stored.id)).first()
    person = Person(
        ticket_id=stored.id,
        name=None if booked is None else booked.name,
        phone=None if booked is None else booked.phone,
    )
    return Done(person, (PersonSeen(ticket_id=stored.id, number=stored.number),), is_private=True)
