"""What a newcomer is told before taking a number is what the slip says after it."""

from queue_protocol.commands import CloseCounter
from queue_server.service.newcomers import waits_of
from tests.support.counter_hall import CounterHall


def waits(hall: CounterHall) -> dict[str, tuple[int, int]]:
    with hall.database.reading() as tx:
        told = waits_of(tx, hall.staff.centre_id, now=hall.clock())
    return {wait.service: (wait.low_minutes, wait.high_minutes) for wait in told}


def test_nothing_is_told_while_nothing_was_measured(hall: CounterHall) -> None:
    hall.open(3)
    assert waits(hall) == {}


def test_it_is_what_the_next_slip_says(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(8, minutes=10)
    for priority in (None, None, "priority", None):
        hall.take("dat-dai", priority)
    told = waits(hall)["dat-dai"]
    said = hall.take("dat-dai").wait
    assert said is not None
    assert told == (said.low_minutes, said.high_minutes)
    assert told[0] > 0


def test_nobody_waits_and_a_counter_is_free(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(8, minutes=10)
    assert waits(hall)["dat-dai"] == (0, 5)


def test_a_service_that_no_open_counter_serves_is_left_out(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(8, minutes=10)
    hall.ask(CloseCounter(counter=3))
    assert waits(hall) == {}


def test_the_day_before_leaves_nobody_waiting(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(8, minutes=10)
    for _ in range(6):
        hall.take("dat-dai")
    hall.clock.advance(days=1)
    assert waits(hall)["dat-dai"] == (0, 5)
