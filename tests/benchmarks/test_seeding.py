"""A history made in bulk is one that the program could have written itself, and goes on from."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from queue_protocol.commands import IssueTicket
from queue_protocol.events import KnownEvent, TicketCalled
from queue_protocol.results import Issued
from queue_server.service.auditing import Verified, verify
from queue_server.store.database import Database
from queue_server.store.schema import HEAD
from queue_server.store.sqlite import FILE_NAME
from tests.benchmarks import seeding
from tests.benchmarks.history import KINDS, Line, Visit, payload
from tests.support.clocks import MONDAY_NOON, StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import open_database, rows

TICKETS = 1_000
PER_DAY = 300
MONDAY_NINE = MONDAY_NOON.replace(hour=2)
DAYS = ["2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("seeded")
    seeding.seed(made, TICKETS, now=MONDAY_NINE, per_day=PER_DAY)
    return made


@pytest.fixture
def seeded(folder: Path, tmp_path: Path) -> Iterator[Database]:
    shutil.copy(folder / FILE_NAME, tmp_path)
    database = open_database(tmp_path)
    yield database
    database.close()


@pytest.fixture
def hall(seeded: Database) -> CounterHall:
    return CounterHall(seeded, StandingClock(MONDAY_NINE), seeding.CENTRE)


def number(hall: CounterHall, service: str) -> str:
    issued = hall.ask(IssueTicket(service=service))
    assert isinstance(issued, Issued)
    return issued.number


def test_the_tickets_are_finished_on_the_working_days_before(seeded: Database) -> None:
    days = rows(seeded, "SELECT business_date, state, count(*) FROM ticket GROUP BY 1, 2 ORDER BY 1")
    assert days == [(day, "finished", count) for day, count in zip(DAYS, (100, 300, 300, 300), strict=True)]


def test_every_ticket_has_its_leg_its_entry_and_its_receipt(seeded: Database) -> None:
    same = " AND ".join(
        f"leg.{name} = ticket.{name}"
        for name in ("service_id", "counter_id", "arrived_at", "called_at", "serving_at", "ended_at", "calls")
    )
    legs = f"SELECT count(*) FROM ticket JOIN leg ON ticket_id = id AND position = ticket.leg AND {same}"  # noqa: S608 - our own names
    assert rows(seeded, legs) == [(TICKETS,)]
    receipts = "SELECT count(DISTINCT journal.command_id) FROM journal JOIN receipt USING (command_id)"
    assert rows(seeded, receipts) == [(TICKETS,)]


def test_numbers_are_without_a_gap_up_to_their_series_and_nobody_waits(seeded: Database) -> None:
    wrong = """
        SELECT business_date, series, min(number), max(number), count(*), last FROM ticket
        JOIN series USING (centre_id, business_date, series) GROUP BY 1, 2
        HAVING min(number) != 1 OR max(number) != last OR count(*) != last
    """
    assert rows(seeded, wrong) == []
    assert rows(seeded, "SELECT sum(last) FROM series") == [(TICKETS,)]
    assert rows(seeded, "SELECT count(*) > 0, sum(waiting) FROM line") == [(1, 0)]


def test_the_history_breaks_no_reference(seeded: Database) -> None:
    assert rows(seeded, "PRAGMA foreign_key_check") == []
    assert rows(seeded, "PRAGMA integrity_check") == [("ok",)]


def test_the_journal_is_whole_and_goes_on(hall: CounterHall) -> None:
    number(hall, "y-te")
    with hall.database.reading() as tx:
        # The import, the device that issued them, the beginning of each date; and one more number.
        assert verify(tx) == Verified(2 + len(DAYS) + TICKETS + 1, None)


def test_a_new_day_begins_at_001_and_its_numbers_follow(hall: CounterHall) -> None:
    assert [number(hall, "y-te"), number(hall, "y-te"), number(hall, "lao-dong")] == ["B001", "B002", "C001"]
    hall.clock.advance(days=1)
    assert number(hall, "y-te") == "B001"


def test_a_day_of_the_history_would_go_on_after_its_last_number(hall: CounterHall) -> None:
    hall.clock.advance(days=-3)
    (last,) = rows(hall.database, f"SELECT last FROM series WHERE series = 'B' AND business_date = '{DAYS[-1]}'")  # noqa: S608
    assert last != (0,)
    assert number(hall, "y-te") == f"B{int(str(last[0])) + 1:03d}"


def test_whoever_comes_today_is_called_and_nobody_of_the_history(hall: CounterHall) -> None:
    hall.open(6)
    assert number(hall, "y-te") == "B001"
    called = hall.call_somebody(6)
    assert (called.number, called.counter) == ("B001", 6)


@pytest.mark.parametrize("step", range(4))
def test_what_the_journal_says_is_an_event_of_the_protocol(step: int) -> None:
    line = Line(service_id=2, service="y-te", prefix="B", counter_id=6, counter=6)
    visit = Visit(7, DAYS[0], line, 5, "secret", (1_000_000, 2_000_000, 3_000_000, 4_000_000))
    events: TypeAdapter[KnownEvent] = TypeAdapter(KnownEvent)
    event = events.validate_json(payload(visit, step))
    assert event.kind == KINDS[step]


def test_a_call_is_journalled_as_the_program_does_it(hall: CounterHall) -> None:
    hall.open(6)
    number(hall, "y-te")
    hall.call(6)
    (kind, own), (_, seeded) = rows(
        hall.database, "SELECT kind, payload FROM journal WHERE kind = 'ticket_called' ORDER BY seq DESC LIMIT 2"
    )
    assert kind == "ticket_called"
    shapes = [TicketCalled.model_validate_json(str(said)).model_dump(exclude_none=True) for said in (own, seeded)]
    assert shapes[0].keys() == shapes[1].keys()
    assert shapes[0]["ticket"].keys() == shapes[1]["ticket"].keys()


def test_a_folder_is_made_once_for_each_schema_version_and_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / f"{HEAD}-{seeding.VERSION}-10.half").mkdir()  # left by a run that was broken off
    kept = seeding.kept_folder(10, tmp_path)
    assert HEAD in kept.name
    before = (kept / FILE_NAME).stat().st_mtime_ns
    assert seeding.kept_folder(10, tmp_path) == kept
    assert (kept / FILE_NAME).stat().st_mtime_ns == before
    monkeypatch.setattr(seeding, "VERSION", seeding.VERSION + 1)
    others = {seeding.kept_folder(10, tmp_path), seeding.kept_folder(11, tmp_path)}
    assert len(others | {kept}) == 3
    assert set(tmp_path.iterdir()) == others | {kept}
