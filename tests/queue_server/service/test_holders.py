"""Whoever holds a slip acts for that ticket alone, under its name, and by the rules that hold for everybody."""

import pytest

from queue_protocol.commands import CancelTicket, Command, Finish, RateLeg, Serve
from queue_server.domain.refusals import AlreadyRatedError, NotAllowedError, UnknownTicketError, WrongStateError
from queue_server.service.actors import Holder
from queue_server.service.command import Performed, Request, perform
from queue_server.transport.dispatch import fingerprint, use_case
from queue_server.transport.permissions import require_by_the_slip
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump, rows


def holds(hall: CounterHall, ticket_id: int, command: Command, command_id: str = "page") -> Performed:
    """What the page behind the slip asks."""
    holder = Holder(centre_id=hall.staff.centre_id, ticket_id=ticket_id)
    with hall.database.writing() as tx:
        request = Request(holder, command_id, fingerprint(command), use_case(command))
        return perform(tx, request, hall.clock())


def test_the_journal_says_that_it_was_the_citizen(hall: CounterHall) -> None:
    ticket = hall.take()
    (entry,) = holds(hall, ticket.id, CancelTicket(ticket_id=ticket.id)).entries
    assert (entry.kind, entry.actor) == ("ticket_cancelled", f"citizen:{ticket.id}")
    assert hall.waiting() == 0


def test_a_second_press_changes_nothing(hall: CounterHall) -> None:
    ticket = hall.take()
    holds(hall, ticket.id, CancelTicket(ticket_id=ticket.id))
    before = dump(hall.database)
    with pytest.raises(WrongStateError) as caught:
        holds(hall, ticket.id, CancelTicket(ticket_id=ticket.id))
    assert caught.value.state == "cancelled"
    assert dump(hall.database) == before


def test_another_ticket_is_unknown_to_the_holder_of_this_one(hall: CounterHall) -> None:
    own, other = hall.take(), hall.take()
    before = dump(hall.database)
    with pytest.raises(UnknownTicketError):
        holds(hall, own.id, CancelTicket(ticket_id=other.id))
    assert dump(hall.database) == before


def test_a_holder_of_the_number_of_a_device_is_not_that_device(hall: CounterHall) -> None:
    """Ticket 1 and device 1 share nothing: no receipt, and nobody who is logged in."""
    ticket = hall.take()
    assert ticket.id == hall.staff.id
    hall.perform(CancelTicket(ticket_id=hall.take().id), "same")
    receipts = rows(hall.database, "SELECT * FROM receipt")
    (entry,) = holds(hall, ticket.id, CancelTicket(ticket_id=ticket.id), "same").entries
    assert entry.actor == f"citizen:{ticket.id}"
    assert rows(hall.database, "SELECT * FROM receipt") == receipts


def test_a_rating_is_given_once_whoever_gives_it(hall: CounterHall) -> None:
    ticket = hall.take()
    hall.open(1)
    hall.call_somebody(1)
    hall.ask(Serve(ticket_id=ticket.id))
    hall.ask(Finish(ticket_id=ticket.id))
    (entry,) = holds(hall, ticket.id, RateLeg(ticket_id=ticket.id, level="satisfied", criteria={})).entries
    assert (entry.kind, entry.actor) == ("leg_rated", f"citizen:{ticket.id}")
    with pytest.raises(AlreadyRatedError):
        holds(hall, ticket.id, RateLeg(ticket_id=ticket.id, level="neutral", criteria={}))


def test_the_first_command_of_a_day_may_be_a_citizens(hall: CounterHall) -> None:
    ticket = hall.take()
    hall.clock.advance(days=1)
    performed = holds(hall, ticket.id, CancelTicket(ticket_id=ticket.id))
    assert isinstance(performed.refusal, WrongStateError)
    assert performed.refusal.state == "expired"
    assert [entry.kind for entry in performed.entries] == ["ticket_expired", "day_turned"]


def test_by_the_slip_a_number_is_cancelled_and_rated_and_nothing_else() -> None:
    require_by_the_slip(CancelTicket(ticket_id=1))
    require_by_the_slip(RateLeg(ticket_id=1, level="neutral", criteria={}))
    with pytest.raises(NotAllowedError):
        require_by_the_slip(Finish(ticket_id=1))
