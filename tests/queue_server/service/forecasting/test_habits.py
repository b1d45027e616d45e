"""When a counter is usually there, as calls and people waiting in vain have shown."""

from math import inf

from queue_server.service.forecasting.habits import DAY, Habit, learn_spells

HOUR = 3600.0


def after_days(days: int) -> Habit:
    """A counter that calls every five minutes from 8 to 11 and from 13 to 16, with people waiting over noon."""
    habit = Habit()
    for day in range(days):
        for slot in (*range(36), *range(60, 96)):
            habit.called(day * DAY + 8 * HOUR + slot * 300)
        habit.was_away(day * DAY + 11 * HOUR, day * DAY + 13 * HOUR - 1)
        habit.end_day()
    learn_spells([habit])
    return habit


def test_a_pause_that_others_waited_through_is_learned_in_a_day() -> None:
    assert after_days(1).spells == [(8 * HOUR, 11 * HOUR), (13 * HOUR, 16 * HOUR)]


def test_before_the_pause_it_is_told_when_it_begins_and_ends() -> None:
    habit = after_days(2)
    assert habit.pause_after(5 * DAY + 10 * HOUR) == (HOUR, 3 * HOUR)
    assert habit.pause_after(5 * DAY + 14 * HOUR) == (inf, inf)


def test_a_counter_not_there_is_expected_at_its_hour_and_a_late_one_soon() -> None:
    habit = after_days(2)
    assert habit.coming(5 * DAY + 7 * HOUR, away_for=inf) == HOUR
    assert habit.coming(5 * DAY + 12 * HOUR, away_for=HOUR) == HOUR
    assert habit.coming(5 * DAY + 8 * HOUR + 600, away_for=inf) == 300
    assert habit.coming(5 * DAY + 17 * HOUR, away_for=inf) is None
    assert Habit().coming(0, away_for=inf) is None


def test_a_quiet_hour_is_no_pause() -> None:
    habit = Habit()
    habit.called(8 * HOUR)
    habit.called(15 * HOUR)
    habit.end_day()
    learn_spells([habit])
    assert habit.spells == [(8 * HOUR, 15 * HOUR + 300)]


def test_nothing_is_learned_from_nothing() -> None:
    learn_spells([])
    habit = Habit()
    learn_spells([habit])
    assert habit.spells == []
