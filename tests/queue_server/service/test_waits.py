"""The wait that a slip says: measured here, today and on earlier days, and never typed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from queue_protocol.commands import CloseCounter, Finish, IssueTicket, PauseCounter, Serve
from queue_protocol.results import Issued
from queue_server.domain.refusals import NoTimeLeftError
from queue_server.service.follow import follow
from queue_server.words import say
from tests.queue_server.service.halls import hall_with
from tests.queue_server.service.refusing import refused
from tests.support.centres import REAL_XA_MAU
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import copied_with, load, new_database, rows

TAKE = IssueTicket(service="dat-dai")


def minutes_of(issued: Issued) -> tuple[int, int]:
    assert issued.wait is not None
    return issued.wait.low_minutes, issued.wait.high_minutes


def test_nothing_is_said_while_nothing_was_measured(hall: CounterHall) -> None:
    hall.open(3)
    hall.take("dat-dai")
    assert hall.take("dat-dai").wait is None


def test_what_was_measured_today_tells_the_wait_and_more_people_make_it_longer(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(8, minutes=10)
    hall.clock.advance(minutes=1)
    waits = [minutes_of(hall.take("dat-dai")) for _ in range(6)]
    assert waits[0] == (0, 5)
    assert all(low < high for low, high in waits)
    assert waits == sorted(waits)
    low, high = waits[5]  # five before it, ten minutes each
    assert low <= 50 <= high


def test_one_more_counter_makes_it_shorter_and_no_counter_makes_it_unknown(hall: CounterHall) -> None:
    hall.open(1)
    for _ in range(6):
        hall.take("ho-tich")
        called = hall.call_somebody(1)
        hall.ask(Serve(ticket_id=called.id))
        hall.clock.advance(minutes=8)
        hall.ask(Finish(ticket_id=called.id))
    hall.clock.advance(minutes=1)
    for _ in range(6):
        hall.take("ho-tich")
    alone = minutes_of(hall.take("ho-tich"))
    hall.open(2)
    together = minutes_of(hall.take("ho-tich"))
    assert together < alone
    hall.ask(CloseCounter(counter=1))
    hall.ask(CloseCounter(counter=2))
    hall.clock.advance(minutes=1)
    assert hall.take("ho-tich").wait is None


def test_earlier_days_teach_the_morning(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(8, minutes=20)
    hall.clock.advance(days=1)
    hall.open(3)
    for _ in range(3):
        hall.take("dat-dai")
    low, high = minutes_of(hall.take("dat-dai"))
    assert low <= 60 <= high


def test_a_class_that_goes_first_waits_less(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(8, minutes=10)
    for _ in range(5):
        hall.take("dat-dai")
    assert minutes_of(hall.take("dat-dai", priority="priority")) < minutes_of(hall.take("dat-dai"))


def test_a_counter_that_pauses_is_counted_on_once_it_is_known_how_long_pauses_take(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(8, minutes=10)
    for _ in range(4):
        hall.ask(PauseCounter(counter=3))
        hall.clock.advance(minutes=20)
        hall.open(3)
    hall.ask(PauseCounter(counter=3))
    assert hall.take("dat-dai").wait is None
    hall.clock.advance(minutes=20)
    hall.open(3)
    hall.ask(PauseCounter(counter=3))
    hall.clock.advance(minutes=5)
    low, high = minutes_of(hall.take("dat-dai"))  # fifteen minutes of the pause are left, and one goes before
    assert low <= 25 <= high
    assert low >= 10


def test_time_until_the_next_call_is_learned_only_where_somebody_waited_and_nobody_paused(
    hall: CounterHall,
) -> None:
    hall.open(3)
    hall.serve_people(2, minutes=10)
    assert turnovers(hall) == (0, 0.0)  # whoever came found the counter free

    def one_more(*, pause: bool = False, minutes: float = 1) -> None:
        hall.clock.advance(minutes=minutes)
        if pause:
            hall.ask(PauseCounter(counter=3))
            hall.open(3)
        called = hall.ask_to_call(3)
        hall.ask(Serve(ticket_id=called.id))
        hall.clock.advance(minutes=10)
        hall.ask(Finish(ticket_id=called.id))

    hall.clock.advance(minutes=1)
    for _ in range(5):
        hall.take("dat-dai")
    one_more(minutes=30)  # they came after the counter was free
    one_more()
    one_more(pause=True)
    one_more(minutes=15)  # longer than a service: a pause that nobody had said
    one_more()
    assert turnovers(hall) == (2, 120.0)


def turnovers(hall: CounterHall) -> tuple[object, ...]:
    (found,) = rows(hall.database, "SELECT turnovers, turnover_total FROM pace")
    return found


def test_a_range_is_as_wide_as_what_was_said_before_was_off(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(8, minutes=10)
    for _ in range(5):
        issued = hall.take("dat-dai")
    told = width_of(hall, issued.id)
    with hall.database.writing() as tx:
        tx.driver.execute("UPDATE pace SET misses = 40, miss_squares = 320")
    hall.clock.advance(seconds=31)
    assert width_of(hall, issued.id) > told


def width_of(hall: CounterHall, ticket_id: int) -> int:
    """How many minutes are between the ends of what the citizen's page says."""
    with hall.database.reading() as tx:
        wait = follow(tx, hall.staff.centre_id, ticket_id, now=hall.clock()).wait
    assert wait is not None
    return wait.high_minutes - wait.low_minutes


@pytest.fixture
def honest(tmp_path: Path) -> CounterHall:
    """Xã Mẫu with its hours, which stops giving numbers that could not be called before 11:30."""
    file = copied_with(
        REAL_XA_MAU,
        tmp_path / "honest.toml",
        lambda text: text.replace("[centre]", "[centre]\nhonest_closing = true"),
    )
    database = new_database(tmp_path)
    start = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)  # 08:00 on a Wednesday
    load(database, file, now=start)
    return CounterHall(database, StandingClock(start))


def test_an_honest_centre_gives_no_number_that_could_not_be_called_before_the_shift_ends(
    honest: CounterHall,
) -> None:
    honest.open(3)
    honest.serve_people(6, minutes=10)
    for _ in range(8):
        honest.take("dat-dai")
    honest.clock.advance(hours=2)  # 11:00 and some, with half an hour left and eight people before
    refusal = refused(honest, TAKE, NoTimeLeftError)
    assert refusal.facts == {"time": "11:30"}
    assert "11:30" in say("refusal", refusal.code, refusal.facts)["vi"]
    assert honest.take("xa-hoi").number == "C001"  # nothing is known of it, so nothing is refused


def test_a_centre_that_did_not_ask_for_it_gives_the_number(tmp_path: Path) -> None:
    hall = hall_with(tmp_path)
    hall.open(3)
    hall.serve_people(6, minutes=10)
    for _ in range(30):
        hall.take("dat-dai")
    assert minutes_of(hall.take("dat-dai")) > (100, 100)
    hall.clock.advance(seconds=timedelta(minutes=1).seconds)
    hall.database.close()
