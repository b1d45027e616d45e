"""A replay knows at each arrival what was known then, and no more."""

from collections.abc import Iterable

from queue_server.service.forecasting.log import Log
from queue_server.service.forecasting.replay import Replay, Said
from tests.support.days import DAY, Kind, Row, rows_of

ONE_COUNTER = Kind(services={"only": (7.0, 1.0)}, counters={1: ("only",)}, people=50, days=2)


def log_of(rows: Iterable[Row]) -> Log:
    log = Log()
    for row in rows:
        times = (row.arrived, row.started, row.ended)
        log.add(times, service=row.service, counter=row.counter, priority=row.priority)
    return log


def steady(count: int) -> list[Row]:
    """Somebody every ten minutes, served for twelve at one counter without a break."""
    return [Row(600.0 * n, "a", 720.0 * n, 720.0 * (n + 1), "1", "") for n in range(count)]


def said_of(rows: Iterable[Row]) -> list[Said]:
    return list(Replay(log_of(rows)).run())


def test_what_comes_later_changes_nothing_of_what_was_said() -> None:
    rows = rows_of(ONE_COUNTER, 1)
    until = [row for row in rows if row.ended < DAY]
    whole, part = said_of(rows), said_of(until)
    assert len(until) > 20
    assert whole[: len(until)] == part


def test_rows_in_any_order_give_the_same() -> None:
    rows = rows_of(ONE_COUNTER, 1)
    assert said_of(rows[::-1]) == said_of(rows)


def test_nothing_is_said_before_enough_services_have_ended() -> None:
    said = said_of(steady(12))
    assert [one.ours is None for one in said] == [True] * 6 + [False] * 6


def test_even_services_at_one_counter_are_foretold_to_the_minute() -> None:
    for one in said_of(steady(60))[30:]:
        assert one.ours is not None
        assert abs(one.ours.expected - one.waited) < 60


def test_the_classical_predictors_are_what_the_literature_says() -> None:
    last = said_of(steady(31))[-1]
    # At 18,000 s the 25 before 720 × 25 have ended, the 26th is called as the last event of that instant.
    assert last.classical == {
        "queue_length": 5 * 720.0,
        "last_to_enter": 24 * 120.0,
        "mean_of_five": 22 * 120.0,
        "head_of_line": 18_000 - 25 * 600.0,
    }


def test_a_counter_is_away_when_it_is_free_while_somebody_waits() -> None:
    rows = [*steady(20), Row(14_500, "a", 20_000, 20_700, "1", ""), Row(15_500, "a", 20_700, 21_400, "1", "")]
    free, beside_one_who_waits = said_of(rows)[-2:]
    assert free.ours is not None
    assert free.ours.expected == 0
    assert beside_one_who_waits.ours is None


def test_two_at_once_at_one_counter_are_two_seats() -> None:
    rows = [Row(300.0 * n, "a", 300.0 * n, 300.0 * n + 590, "hall", "") for n in range(40)]
    for one in said_of(rows)[10:]:
        assert one.ours is not None
        assert one.ours.expected == 0
