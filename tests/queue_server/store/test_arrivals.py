"""What is counted of a day for the simulation: arrivals by stretch, and the time that counters were at work."""

from collections.abc import Iterator

import pytest

from queue_protocol.commands import CloseCounter, PauseCounter, Transfer
from queue_server.store import arrivals
from queue_server.store.database import Database
from tests.support.clocks import MONDAY_NOON
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_SQLITE, rows

MICROS = 1_000_000
MIDNIGHT = round(MONDAY_NOON.timestamp() - 12 * 3600) * MICROS
NOON = 12 * 4


@pytest.fixture
def hall(database: Database) -> Iterator[CounterHall]:
    yield CounterHall(database)


def counted(hall: CounterHall) -> list[tuple[str, str | None, int, int]]:
    codes = {row[0]: str(row[1]) for row in rows(hall.database, "SELECT id, code FROM service")}
    with hall.database.reading() as tx:
        found = arrivals.counts(tx, hall.staff.centre_id, "2026-11-23", midnight=MIDNIGHT)
    named = [(codes[service], priority, slot, people) for service, priority, slot, people in found]
    return sorted(named, key=lambda each: (each[0], each[1] or "", each[2]))


def at_work(hall: CounterHall) -> float:
    now = round(hall.clock().timestamp() * MICROS)
    with hall.database.reading() as tx:
        return arrivals.seconds_at_work(tx, hall.staff.centre_id, since="2026-11-20", now=now)


def test_arrivals_are_counted_by_service_class_and_quarter_of_an_hour(hall: CounterHall) -> None:
    hall.take("ho-tich")
    hall.take("ho-tich")
    hall.take("ho-tich", priority="priority")
    hall.clock.advance(minutes=15)
    hall.take("dat-dai")
    hall.take("ho-tich")
    assert counted(hall) == [
        ("dat-dai", None, NOON + 1, 1),
        ("ho-tich", None, NOON, 2),
        ("ho-tich", None, NOON + 1, 1),
        ("ho-tich", "priority", NOON, 1),
    ]


def test_whoever_is_sent_on_arrives_there_too(hall: CounterHall) -> None:
    hall.open(1)
    hall.take("ho-tich")
    called = hall.call_somebody(1)
    hall.clock.advance(minutes=30)
    hall.ask(Transfer(ticket_id=called.id, service="dat-dai"))
    assert counted(hall) == [("dat-dai", None, NOON + 2, 1), ("ho-tich", None, NOON, 1)]


def test_another_day_has_none_of_it(hall: CounterHall) -> None:
    hall.take("ho-tich")
    with hall.database.reading() as tx:
        assert arrivals.counts(tx, hall.staff.centre_id, "2026-11-16", midnight=MIDNIGHT) == []


def test_counters_are_at_work_while_they_are_open(hall: CounterHall) -> None:
    assert at_work(hall) == 0
    hall.open(1)
    hall.clock.advance(minutes=10)
    hall.open(2)
    assert at_work(hall) == 600
    hall.ask(PauseCounter(counter=1))
    hall.clock.advance(minutes=10)
    hall.ask(CloseCounter(counter=2))
    hall.clock.advance(minutes=10)
    assert at_work(hall) == 1200


@ON_SQLITE
def test_a_day_is_found_by_its_index(hall: CounterHall) -> None:
    for builder, index in (
        (arrivals._counts, "sqlite_autoindex_ticket_1"),  # noqa: SLF001 - the statements themselves are the subject
        (arrivals._at_work, "spell_day"),  # noqa: SLF001
    ):
        sql = hall.database.compiled.statement(builder).sql
        with hall.database.reading() as tx:
            plan = tx.driver.execute(f"EXPLAIN QUERY PLAN {sql}", [None] * sql.count("?")).fetchall()
        assert any(index in str(step) for step in plan), plan
        assert not any(str(step[-1]).startswith("SCAN") for step in plan), plan
