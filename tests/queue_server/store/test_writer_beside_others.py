"""PostgreSQL: a connection that is lost, and other servers on the same rows, cost nobody an acknowledged job."""

import threading
from functools import partial

from queue_protocol.commands import IssueTicket
from queue_server.service.auditing import verify
from queue_server.service.command import Performed, Request, perform
from queue_server.store.address import PREPARED_AFTER
from queue_server.store.database import Database, Transaction
from queue_server.store.errors import WriterStoppedError
from queue_server.store.writer import MOST_ATTEMPTS
from queue_server.transport.dispatch import fingerprint, use_case
from tests.queue_server.store.desk import Desk, begin
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_POSTGRESQL, Place, open_database, rows
from tests.support.postgresql import name_in, server

pytestmark = ON_POSTGRESQL


def cut(place: Place) -> None:
    assert isinstance(place, str)
    assert server().cut(name_in(place)) > 0


def test_a_connection_lost_in_a_batch_refuses_it_and_the_next_is_done_on_a_new_one(
    database: Database, desk: Desk, place: Place
) -> None:
    def lose(_tx: Transaction) -> None:
        cut(place)

    batch = desk.together(begin("A"), lose, begin("B"))
    assert {type(each.error) for each in batch} == {WriterStoppedError}
    assert {each.error.code for each in batch if isinstance(each.error, WriterStoppedError)} == {"unavailable"}
    assert rows(database, "SELECT * FROM series") == []
    desk.writer.submit(begin("C"))
    assert desk.wait_for(5)[-1].outcome == "C"
    assert rows(database, "SELECT series FROM series") == [("C",)]


def test_a_connection_lost_between_two_batches_goes_unnoticed(
    database: Database, desk: Desk, place: Place
) -> None:
    desk.writer.submit(begin("A"))
    desk.wait_for(1)
    cut(place)
    desk.writer.submit(begin("B"))
    assert [each.outcome for each in desk.wait_for(2)] == ["A", "B"]
    assert rows(database, "SELECT series FROM series ORDER BY series") == [("A",), ("B",)]


def test_a_deadlock_is_ended_by_doing_the_whole_batch_again(database: Database, desk: Desk) -> None:
    met, times = threading.Barrier(2), []

    def centre_then_zone(tx: Transaction) -> str:
        times.append("tried")
        tx.driver.execute("UPDATE centre SET journal_seq = journal_seq + 1")
        if len(times) == 1:
            tx.driver.execute("SET LOCAL deadlock_timeout = '1ms'")
            met.wait()
        tx.driver.execute("UPDATE zone SET position = position + 1")
        return "done"

    def zone_then_centre() -> None:
        with database.writing() as tx:
            tx.driver.execute("SET LOCAL deadlock_timeout = '60s'")  # so that it is the writer who gives way
            tx.driver.execute("UPDATE zone SET position = position + 1")
            met.wait()
            tx.driver.execute("UPDATE centre SET journal_seq = journal_seq + 1")

    other = threading.Thread(target=zone_then_centre)
    other.start()
    first, second = desk.together(begin("A"), centre_then_zone)
    other.join()
    assert (first.outcome, second.outcome) == ("A", "done")
    assert times == ["tried", "tried"]
    assert rows(database, "SELECT journal_seq, (SELECT position FROM zone) FROM centre") == [(3, 2)]


def test_a_row_that_stays_locked_refuses_the_batch_after_a_few_attempts(database: Database, desk: Desk) -> None:
    times = []

    def blocked(tx: Transaction) -> None:
        times.append("tried")
        tx.driver.execute("SET LOCAL lock_timeout = '1ms'")
        tx.driver.execute("UPDATE centre SET journal_seq = journal_seq + 1")

    with database.writing() as tx:
        tx.driver.execute("UPDATE centre SET journal_seq = 1")
        batch = desk.together(begin("A"), blocked)
    assert {type(each.error) for each in batch} == {WriterStoppedError}
    assert len(times) == MOST_ATTEMPTS
    desk.writer.submit(begin("A"))
    assert desk.wait_for(4)[-1].outcome == "A"


def test_a_command_that_two_servers_get_at_once_is_done_once_and_answered_alike(
    database: Database, desk: Desk, hall: CounterHall
) -> None:
    command = IssueTicket(service="ho-tich")
    request = Request(hall.staff, "once", fingerprint(command), use_case(command))
    waiting = threading.Event()

    def job(tx: Transaction) -> Performed:
        waiting.set()
        return perform(tx, request, hall.clock())

    with database.writing() as tx:
        first = perform(tx, request, hall.clock())
        desk.writer.submit(job)  # finds no receipt yet, and then waits for the centre's row
        waiting.wait()
        until_somebody_waits_for_a_lock(tx)
    (second,) = desk.wait_for(1)
    assert second.outcome == Performed(first.reply, [])
    assert rows(database, "SELECT count(*) FROM ticket") == [(1,)]


def until_somebody_waits_for_a_lock(tx: Transaction) -> None:
    sql = "SELECT count(*) FROM pg_locks WHERE NOT granted"
    while tx.driver.execute(sql).fetchone()[0] == 0:
        pass


def test_two_servers_number_and_journal_one_centre_without_a_gap(
    database: Database, hall: CounterHall, place: Place
) -> None:
    other_database = open_database(place)
    desks = [Desk(database), Desk(other_database)]
    command = IssueTicket(service="ho-tich")

    def job(command_id: str, tx: Transaction) -> Performed:
        return perform(tx, Request(hall.staff, command_id, fingerprint(command), use_case(command)), hall.clock())

    for turn in range(50):
        for number, desk in enumerate(desks):
            desk.writer.submit(partial(job, f"{number}-{turn}"))
    outcomes = [ordered.error for desk in desks for ordered in desk.wait_for(50)]
    for desk in desks:
        desk.writer.stop()
    other_database.close()
    assert outcomes == [None] * 100
    assert rows(database, "SELECT number FROM ticket ORDER BY number") == [(n,) for n in range(1, 101)]
    with database.reading() as tx:
        verified = verify(tx)
    assert (verified.entries, verified.breach) == (101, None)


def test_a_refused_job_does_not_make_the_connection_forget_what_it_has_prepared(desk: Desk) -> None:
    def prepare(tx: Transaction) -> None:
        for _ in range(PREPARED_AFTER + 1):
            tx.driver.execute("SELECT code FROM centre")

    def count(tx: Transaction) -> object:
        return tx.driver.execute("SELECT count(*) FROM pg_prepared_statements").fetchone()[0]

    def fail(_tx: Transaction) -> None:
        raise ValueError("refused")

    *_, before, _, after = desk.together(prepare, count, fail, count)
    assert (before.outcome, after.outcome) == (1, 1)
