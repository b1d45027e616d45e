"""One command, one transaction, done at most once for its id, whatever is resent and whoever restarts."""

from collections.abc import Iterator

import pytest

from queue_protocol.commands import CallNext, CancelTicket, Command, IssueTicket, OpenCounter, Recall, Serve
from queue_protocol.results import Issued
from queue_server.domain.refusals import IdempotencyConflictError, UnknownServiceError, UnknownTicketError
from queue_server.store.database import Database
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH, Place, both_centres, break_inserts, dump, open_database, rows

pytestmark = ON_BOTH


@pytest.fixture
def two_centres(place: Place) -> Iterator[Database]:
    made = both_centres(place)
    yield made
    made.close()


def test_a_repeat_gets_the_stored_reply_and_changes_nothing(hall: CounterHall) -> None:
    first = hall.perform(IssueTicket(service="ho-tich"), "once")
    hall.clock.advance(minutes=5)
    before = dump(hall.database)
    again = hall.perform(IssueTicket(service="ho-tich"), "once")
    assert again.reply == first.reply
    assert again.entries == []
    assert dump(hall.database) == before


def test_a_repeat_is_answered_even_where_the_rule_would_now_refuse(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    called = hall.perform(CallNext(counter=1), "call")
    ticket = hall.overview().counters[0].ticket
    assert ticket is not None
    recalled = hall.perform(Recall(ticket_id=ticket.id), "recall")
    hall.ask(Serve(ticket_id=ticket.id))
    assert hall.perform(CallNext(counter=1), "call").reply == called.reply
    assert hall.perform(Recall(ticket_id=ticket.id), "recall").reply == recalled.reply


def test_a_repeat_after_a_restart_is_still_a_repeat(hall: CounterHall, place: Place) -> None:
    first = hall.perform(IssueTicket(service="ho-tich"), "once")
    hall.database.close()
    hall.database = open_database(place)
    assert hall.perform(IssueTicket(service="ho-tich"), "once").reply == first.reply
    assert rows(hall.database, "SELECT count(*) FROM ticket") == [(1,)]
    hall.database.close()


@pytest.mark.parametrize(
    "other",
    [
        IssueTicket(service="dat-dai"),
        IssueTicket(service="ho-tich", priority="priority"),
        OpenCounter(counter=1),
        CancelTicket(ticket_id=1),
    ],
)
def test_the_same_id_for_something_else_is_a_conflict(hall: CounterHall, other: Command) -> None:
    hall.perform(IssueTicket(service="ho-tich"), "once")
    before = dump(hall.database)
    with pytest.raises(IdempotencyConflictError):
        hall.perform(other, "once")
    assert dump(hall.database) == before


def test_two_devices_may_choose_the_same_id(hall: CounterHall) -> None:
    one, other = hall.device("kiosk"), hall.device("kiosk")
    numbers = [hall.ask(IssueTicket(service="ho-tich"), "once", device=device) for device in (one, other)]
    assert [issued.number for issued in numbers if isinstance(issued, Issued)] == ["A001", "A002"]


def test_a_refused_command_may_be_asked_again_under_its_id(hall: CounterHall) -> None:
    with pytest.raises(UnknownServiceError):
        hall.ask(IssueTicket(service="moi"), "once")
    with hall.database.writing() as tx:
        tx.driver.execute("UPDATE service SET code = 'moi' WHERE code = 'ho-tich'")
        tx.driver.execute("UPDATE centre SET version = version + 1")
    assert isinstance(hall.ask(IssueTicket(service="moi"), "once"), Issued)


def test_effect_journal_and_receipt_are_kept_together_or_not_at_all(hall: CounterHall) -> None:
    break_inserts(hall.database, "receipt")
    before = dump(hall.database)
    with pytest.raises(Exception, match="broken"):
        hall.ask(IssueTicket(service="ho-tich"))
    assert dump(hall.database) == before


def test_what_is_published_is_what_the_journal_stored(hall: CounterHall) -> None:
    (entry,) = hall.perform(IssueTicket(service="ho-tich")).entries
    stored = rows(hall.database, "SELECT seq, kind, payload, hash FROM journal ORDER BY seq DESC LIMIT 1")
    assert stored == [(entry.seq, entry.kind, entry.payload, entry.hash)]


def test_another_centres_ticket_is_unknown(two_centres: Database) -> None:
    ours, theirs = CounterHall(two_centres), CounterHall(two_centres, centre="binh-duong")
    ticket = theirs.take("tu-phap")
    before = dump(two_centres)
    with pytest.raises(UnknownTicketError):
        ours.ask(CancelTicket(ticket_id=ticket.id))
    assert dump(two_centres) == before


def test_two_centres_number_and_journal_each_for_itself(two_centres: Database) -> None:
    ours, theirs = CounterHall(two_centres), CounterHall(two_centres, centre="binh-duong")
    numbers = [ours.take("ho-tich").number, theirs.take("tu-phap").number, ours.take("ho-tich").number]
    assert numbers == ["A001", "A001", "A002"]
    assert rows(two_centres, "SELECT centre_id, seq FROM journal ORDER BY 1, 2") == [
        (1, 1), (1, 2), (1, 3), (2, 1), (2, 2),
    ]  # fmt: skip
    ours.open(4)
    assert ours.call(4).kind == "nobody_waiting"
    assert [service.waiting for service in theirs.overview().services][:2] == [1, 0]


def test_another_centres_counter_is_not_reached_through_ones_own_number(two_centres: Database) -> None:
    ours, theirs = CounterHall(two_centres), CounterHall(two_centres, centre="binh-duong")
    ours.open(1)
    assert [counter.state for counter in theirs.overview().counters if counter.number == 1] == ["closed"]
