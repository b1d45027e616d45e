"""Where somebody stands: how many go before them, and what stands before them, call by call."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import select

from queue_server.domain.explaining import Explanation
from queue_server.domain.explaining import explain as foresee
from queue_server.domain.lanes import Lane
from queue_server.domain.refusals import UnknownTicketError, WrongStateError
from queue_server.domain.standing import people_ahead
from queue_server.domain.ticket import TicketState
from queue_server.service.apart import is_apart, stand_apart
from queue_server.service.desks import head_of, head_of_ticket, open_desks, presence_of
from queue_server.service.moment import Moment
from queue_server.service.results import Wait
from queue_server.service.settings import CentreSettings, settings_of
from queue_server.service.waits import ByService, by_service, expected_wait, in_minutes
from queue_server.store import centres, lines, tickets, waiting
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from queue_server.store.rows import CentreRow
from queue_server.store.tickets import StoredTicket


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How many go before somebody who waits, and the range of the wait, if that is known."""

    people_ahead: int
    wait: Wait | None


def place_of(tx: Transaction, centre_id: int, stored: StoredTicket, *, now: datetime) -> Place:
    """Where somebody who waits stands now, as the calling policy lets them."""
    settings = _settings(tx, centre_id)
    moment = Moment(
        tx=tx, centre_id=centre_id, settings=settings, day=date.fromisoformat(stored.business_date), now=now
    )
    head = head_of_ticket(stored, settings)
    if is_apart(head):
        apart = stand_apart(moment, head)
        return Place(people_ahead=apart.people_ahead, wait=in_minutes(apart.wait))
    return _in_line(moment, stored)


def _in_line(moment: Moment, stored: StoredTicket) -> Place:
    tx, centre_id, settings = moment.tx, moment.centre_id, moment.settings
    own = Lane.read(stored.lane)
    everybody = _but_one(by_service(settings, lines.lanes(tx, centre_id, stored.business_date)), stored)
    found = waiting.before(tx, centre_id, stored.business_date, place_at=stored.place_at, ticket_id=stored.id)
    before = by_service(settings, found)
    told = expected_wait(moment, service=stored.service, lane=own, before=before, waiting=everybody)
    return Place(
        people_ahead=people_ahead(
            own,
            before=before.get(stored.service, {}),
            waiting=everybody.get(stored.service, {}),
            rules=settings.rules,
        ),
        wait=in_minutes(None if told is None else told.range),
    )


def _but_one(everybody: ByService, stored: StoredTicket) -> ByService:
    """The others: without the ticket itself."""
    lane = Lane.read(stored.lane)
    line = dict(everybody.get(stored.service, {}))
    line[lane] = max(line.get(lane, 1) - 1, 0)
    return {**everybody, stored.service: line}


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
