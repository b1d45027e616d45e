"""Where somebody stands: how many go before them, and what stands before them, call by call."""

from datetime import datetime

from sqlmodel import select

from queue_server.domain.explaining import Explanation
from queue_server.domain.explaining import explain as foresee
from queue_server.domain.lanes import Lane
from queue_server.domain.refusals import UnknownTicketError, WrongStateError
from queue_server.domain.standing import people_ahead
from queue_server.domain.ticket import TicketState
from queue_server.service.desks import head_of, open_desks, presence_of
from queue_server.service.settings import CentreSettings, settings_of
from queue_server.store import centres, lines, tickets, waiting
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.rows import CentreRow
from queue_server.store.tickets import StoredTicket


def ahead_of(tx: Transaction, centre_id: int, stored: StoredTicket) -> int:
    """How many go before somebody who waits, as the priority rules let them."""
    found = lines.lanes(tx, centre_id, stored.business_date)
    everybody = {Lane.read(lane): count for service, lane, count in found if service == stored.service_id}
    own = Lane.read(stored.lane)
    everybody[own] = max(everybody.get(own, 1) - 1, 0)
    before = {Lane.read(lane): count for lane, count in waiting.before(tx, centre_id, stored).items()}
    settings = _settings(tx, centre_id)
    return people_ahead(own, before=before, waiting=everybody, rules=settings.rules)


def explain(tx: Transaction, centre_id: int, ticket_id: int, *, now: datetime) -> Explanation:
    """What stands before a waiting ticket if nobody else comes. Raises UnknownTicketError, WrongStateError."""
    stored = tickets.get(tx, centre_id, ticket_id)
    if stored is None:
        raise UnknownTicketError(ticket=ticket_id)
    if stored.state is not TicketState.WAITING:
        raise WrongStateError(number=stored.number, state=stored.state, action="explain")
    settings = _settings(tx, centre_id)
    at_work = centres.at_work(tx, centre_id)
    everybody = waiting.everybody(tx, centre_id, stored.business_date)
    return foresee(
        ticket_id,
        [head_of(each, settings) for each in everybody],
        desks=open_desks(at_work, settings),
        rules=settings.rules,
        presence=presence_of(at_work),
        now=to_micros(now),
    )


def _settings(tx: Transaction, centre_id: int) -> CentreSettings:
    version = tx.session.exec(select(CentreRow.version).where(CentreRow.id == centre_id)).one()
    return settings_of(tx, centre_id, version)
