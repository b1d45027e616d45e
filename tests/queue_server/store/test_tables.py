"""What must never be is refused by the database itself, whatever the code above it does."""

import pytest

from queue_protocol.commands import Serve
from queue_server.store.database import Database
from tests.support.counter_hall import CounterHall
from tests.support.databases import CONSTRAINT_BROKEN, rows


def _refused(database: Database, sql: str, because: str) -> None:
    before = rows(database, "SELECT * FROM ticket")
    with pytest.raises(CONSTRAINT_BROKEN, match=because), database.writing() as tx:
        tx.driver.execute(sql)
    assert rows(database, "SELECT * FROM ticket") == before


@pytest.mark.parametrize("state", ["called", "serving"])
def test_two_open_tickets_at_one_counter_are_refused(hall: CounterHall, state: str) -> None:
    hall.open(1)
    hall.take()
    hall.take()
    first = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=first.id))
    sql = f"UPDATE ticket SET state = '{state}', counter_id = 1 WHERE state = 'waiting'"  # noqa: S608 - a constant
    _refused(hall.database, sql, r"ticket\.counter_id|ticket_at_counter")


def test_a_counter_may_have_any_number_of_tickets_that_are_over(hall: CounterHall) -> None:
    hall.open(1)
    for _ in range(3):
        hall.take()
        hall.serve_to_the_end(1)
    assert rows(hall.database, "SELECT state, counter_id FROM ticket") == [("finished", 1)] * 3


def test_the_same_number_twice_on_one_day_is_refused(hall: CounterHall) -> None:
    hall.take()
    hall.take()
    _refused(
        hall.database,
        "UPDATE ticket SET number = 1 WHERE number = 2",
        r"ticket\.business_date, ticket\.series|ticket_centre_id_business_date_series",
    )


def test_the_same_number_on_another_day_or_series_is_not(hall: CounterHall) -> None:
    hall.take("ho-tich")
    hall.take("dat-dai")
    hall.clock.advance(days=1)
    hall.take("ho-tich")
    numbers = rows(hall.database, "SELECT business_date, series, number FROM ticket ORDER BY id")
    assert numbers == [("2026-11-23", "A", 1), ("2026-11-23", "B", 1), ("2026-11-24", "A", 1)]


def test_a_second_receipt_for_one_command_is_refused(hall: CounterHall) -> None:
    hall.take()
    with pytest.raises(CONSTRAINT_BROKEN, match=r"receipt\.device_id|receipt_pkey"), hall.database.writing() as tx:
        tx.driver.execute("INSERT INTO receipt SELECT * FROM receipt")


def test_a_second_journal_entry_with_one_seq_is_refused(hall: CounterHall) -> None:
    with pytest.raises(CONSTRAINT_BROKEN, match=r"journal\.seq|journal_pkey"), hall.database.writing() as tx:
        tx.driver.execute("INSERT INTO journal SELECT * FROM journal")


def test_one_token_belongs_to_one_device(hall: CounterHall) -> None:
    hall.device("kiosk")
    with pytest.raises(CONSTRAINT_BROKEN, match="token_hash"), hall.database.writing() as tx:
        tx.driver.execute("UPDATE device SET token_hash = 'the same'")
