"""The volume by the time of day."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display_app.volume import Volumes, parse_volumes

minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: time(*divmod(minute, 60)))
schedules = st.dictionaries(minutes, st.integers(0, 100), min_size=1, max_size=8)


@given(schedules, minutes)
def test_at_every_minute_the_last_step_before_it_holds_also_over_midnight(
    schedule: dict[time, int], now: time
) -> None:
    said = ",".join(f"{since:%H:%M}={percent}" for since, percent in sorted(schedule.items()))
    at = [since for since in schedule if since <= now]
    expected = schedule[max(at)] if at else schedule[max(schedule)]
    assert parse_volumes(said).at(now) == expected


def test_one_number_holds_all_day_and_nothing_said_is_full() -> None:
    assert {parse_volumes("65").at(time(hour)) for hour in range(24)} == {65}
    assert Volumes().at(time(3)) == 100


@pytest.mark.parametrize(
    "text",
    ["", "loud", "101", "-1", "07:00=80,", "7:00=80", "24:00=80", "07:60=80", "08:00=80,07:00=50", "80,50", "80%"],
)
def test_what_is_no_volume_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="07:00=80,12:00=50"):
        parse_volumes(text)


def test_spaces_do_not_matter() -> None:
    assert parse_volumes("07:00=80, 12:00=50").at(time(13)) == 50
