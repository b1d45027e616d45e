"""Where the ticket of a slip stands, for whoever holds the slip: its number, its place, and nothing else."""

from pathlib import Path

import pytest

from queue_protocol.commands import CancelTicket, LookUpSlip
from queue_protocol.results import Issued, SlipResult
from queue_server.domain.refusals import TicketElsewhereError, UnknownTicketError
from tests.queue_server.service.refusing import refused
from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump, new_database


def address(issued: Issued) -> str:
    return issued.follow_url.rpartition("/")[2]


def looked_up(hall: CounterHall, issued: Issued) -> SlipResult:
    result = hall.ask(LookUpSlip(slip=address(issued)))
    assert isinstance(result, SlipResult)
    return result


def test_a_slip_is_followed_from_the_line_to_the_end(hall: CounterHall) -> None:
    hall.take()
    mine = hall.take()
    assert looked_up(hall, mine) == SlipResult(number="A002", service="ho-tich", state="waiting", people_ahead=1)
    hall.open(1)
    hall.serve_to_the_end(1)
    assert looked_up(hall, mine).people_ahead == 0
    hall.call_somebody(1)
    called = looked_up(hall, mine)
    assert (called.state, called.counter, called.people_ahead) == ("called", 1, None)


def test_a_cancelled_number_is_said_to_be_so(hall: CounterHall) -> None:
    mine = hall.take()
    hall.ask(CancelTicket(ticket_id=mine.id))
    assert looked_up(hall, mine).state == "cancelled"


def test_looking_changes_nothing(hall: CounterHall) -> None:
    mine = hall.take()
    before = dump(hall.database)
    looked_up(hall, mine)
    assert dump(hall.database) == before


@pytest.mark.parametrize("text", ["x", "1", "1-", "1-x", "-", "9" * 30 + "-x", "²-x", "1-ế"])
def test_without_the_secret_nothing_is_told(hall: CounterHall, text: str) -> None:
    hall.take()
    refused(hall, LookUpSlip(slip=text), UnknownTicketError)


def test_a_slip_of_another_centre_is_told_to_be_that_and_no_more(tmp_path: Path) -> None:
    database = new_database(tmp_path, XA_MAU, BINH_DUONG)
    ours, theirs = CounterHall(database), CounterHall(database, centre="binh-duong")
    elsewhere = theirs.take("tu-phap")
    assert refused(ours, LookUpSlip(slip=address(elsewhere)), TicketElsewhereError).facts == {}
    refused(ours, LookUpSlip(slip=f"{elsewhere.id}-guessed"), UnknownTicketError)
    database.close()
