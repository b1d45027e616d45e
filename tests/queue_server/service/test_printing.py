"""Slips that a desk wants from a kiosk: told without the secret, fetched by that kiosk alone, answered once."""

from datetime import timedelta
from pathlib import Path

import pytest

from queue_protocol.commands import CancelTicket, FetchSlip, IssueTicket, PrintSlip, ReportPrint
from queue_protocol.results import Issued, PrintWanted, SlipToPrint
from queue_protocol.state import WantedPrint
from queue_server.domain.printing import PATIENCE
from queue_server.domain.refusals import (
    LogInRequiredError,
    UnknownKioskError,
    UnknownPrintError,
    UnknownTicketError,
    WrongStateError,
)
from queue_server.store.centres import StoredDevice
from tests.queue_server.service.refusing import refused
from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump, new_database, rows


def issued_at_desk(hall: CounterHall, kiosk: StoredDevice) -> tuple[Issued, WantedPrint]:
    clerk = hall.device("counter", 1)
    issued = hall.ask(IssueTicket(service="ho-tich", priority="priority", print_at=kiosk.id), device=clerk)
    assert isinstance(issued, Issued)
    assert issued.wanted_print is not None
    return issued, issued.wanted_print


def fetched(hall: CounterHall, wanted: WantedPrint, kiosk: StoredDevice) -> SlipToPrint:
    slip = hall.ask(FetchSlip(print_id=wanted.print_id), device=kiosk)
    assert isinstance(slip, SlipToPrint)
    return slip


def told(hall: CounterHall, kind: str) -> int:
    [(count,)] = rows(hall.database, f"SELECT count(*) FROM journal WHERE kind = '{kind}'")  # noqa: S608 - a constant
    assert isinstance(count, int)
    return count


def test_a_desk_has_its_slip_wanted_of_a_kiosk_and_the_kiosk_is_given_all_of_it(hall: CounterHall) -> None:
    kiosk = hall.device("kiosk")
    hall.take()
    issued, wanted = issued_at_desk(hall, kiosk)
    assert wanted.until == hall.clock() + PATIENCE
    assert hall.overview().wanted_prints == (wanted,)
    slip = fetched(hall, wanted, kiosk)
    assert slip.follow_url == issued.follow_url
    assert (slip.id, slip.number, slip.service, slip.priority) == (issued.id, "A002", "ho-tich", "priority")
    assert (slip.issued_at, slip.people_ahead) == (issued.issued_at, issued.people_ahead)
    assert not slip.is_reprint


def test_no_event_has_the_secret(hall: CounterHall) -> None:
    kiosk = hall.device("kiosk")
    issued, wanted = issued_at_desk(hall, kiosk)
    secret = issued.follow_url.partition("-")[2]
    fetched(hall, wanted, kiosk)
    assert told(hall, "print_wanted") == 1
    assert secret not in str(rows(hall.database, "SELECT payload FROM journal"))


def test_fetching_changes_nothing_and_may_be_done_again(hall: CounterHall) -> None:
    kiosk = hall.device("kiosk")
    _, wanted = issued_at_desk(hall, kiosk)
    before = dump(hall.database)
    assert fetched(hall, wanted, kiosk) == fetched(hall, wanted, kiosk)
    assert dump(hall.database) == before


def test_another_kiosk_is_told_nothing(hall: CounterHall) -> None:
    _, wanted = issued_at_desk(hall, hall.device("kiosk"))
    other = hall.device("kiosk")
    refused(hall, FetchSlip(print_id=wanted.print_id), UnknownPrintError, device=other)
    report = ReportPrint(ticket_id=wanted.ticket_id, printed=True, print_id=wanted.print_id)
    refused(hall, report, UnknownPrintError, device=other)


def test_the_first_answer_counts_and_ends_the_wish(hall: CounterHall) -> None:
    kiosk = hall.device("kiosk")
    _, wanted = issued_at_desk(hall, kiosk)
    for printed in (True, False):
        report = ReportPrint(ticket_id=wanted.ticket_id, printed=printed, print_id=wanted.print_id)
        hall.ask(report, device=kiosk)
    assert told(hall, "print_reported") == 1
    assert hall.overview().wanted_prints == ()
    refused(hall, FetchSlip(print_id=wanted.print_id), UnknownPrintError, device=kiosk)


def test_an_answer_for_another_ticket_is_refused(hall: CounterHall) -> None:
    kiosk = hall.device("kiosk")
    other = hall.take()
    _, wanted = issued_at_desk(hall, kiosk)
    report = ReportPrint(ticket_id=other.id, printed=True, print_id=wanted.print_id)
    refused(hall, report, UnknownPrintError, device=kiosk)


def test_after_five_minutes_nobody_waits_for_it(hall: CounterHall) -> None:
    kiosk = hall.device("kiosk")
    _, wanted = issued_at_desk(hall, kiosk)
    hall.clock.advance(seconds=(PATIENCE - timedelta(seconds=1)).total_seconds())
    assert fetched(hall, wanted, kiosk).print_id == wanted.print_id
    hall.clock.advance(seconds=1)
    assert hall.overview().wanted_prints == ()
    refused(hall, FetchSlip(print_id=wanted.print_id), UnknownPrintError, device=kiosk)


def test_a_ticket_that_has_ended_needs_no_slip(hall: CounterHall) -> None:
    kiosk = hall.device("kiosk")
    issued, wanted = issued_at_desk(hall, kiosk)
    hall.ask(CancelTicket(ticket_id=issued.id))
    refused(hall, FetchSlip(print_id=wanted.print_id), WrongStateError, device=kiosk)
    refused(hall, PrintSlip(ticket_id=issued.id, print_at=kiosk.id), WrongStateError)


def test_once_more_is_marked_and_asked_for_once(hall: CounterHall) -> None:
    kiosk, mine = hall.device("kiosk"), hall.take()
    first, second = (hall.ask(PrintSlip(ticket_id=mine.id, print_at=kiosk.id)) for _ in range(2))
    assert isinstance(first, PrintWanted)
    assert first == second
    assert told(hall, "print_wanted") == 1
    assert fetched(hall, first.wanted_print, kiosk).is_reprint
    refused(hall, PrintSlip(ticket_id=99, print_at=kiosk.id), UnknownTicketError)


@pytest.mark.parametrize("role", ["kiosk, revoked", "kiosk, elsewhere", "counter", "nothing"])
def test_what_is_no_kiosk_of_this_centre_gives_no_slip_and_no_number(tmp_path: Path, role: str) -> None:
    database = new_database(tmp_path, XA_MAU, BINH_DUONG)
    hall, elsewhere = CounterHall(database), CounterHall(database, centre="binh-duong")
    at = 99
    if role == "kiosk, revoked":
        at = hall.device("kiosk").id
        with database.writing() as tx:
            tx.session.connection().exec_driver_sql(f"UPDATE device SET revoked_at = 1 WHERE id = {at}")  # noqa: S608 - a number
    elif role == "kiosk, elsewhere":
        at = elsewhere.device("kiosk").id
    elif role == "counter":
        at = hall.device("counter", 1).id
    mine = hall.take()
    refused(hall, IssueTicket(service="ho-tich", print_at=at), UnknownKioskError)
    refused(hall, PrintSlip(ticket_id=mine.id, print_at=at), UnknownKioskError)
    database.close()


def test_where_somebody_has_to_be_logged_in_nobody_gives_numbers_at_a_counter(hall: CounterHall) -> None:
    with hall.database.writing() as tx:
        tx.session.connection().exec_driver_sql("UPDATE centre SET log_in = 'required'")
    refused(hall, IssueTicket(service="ho-tich"), LogInRequiredError, device=hall.device("counter", 1))
    assert isinstance(hall.ask(IssueTicket(service="ho-tich"), device=hall.device("kiosk")), Issued)
