"""What is counted and timed of a leg."""

import pytest

from queue_server.domain.figures import (
    Leg,
    service_of,
    share,
    wait_of,
    was_served,
)

LEG = Leg(
    ticket_id=1,
    position=1,
    issued_at=90,
    service_id=1,
    counter_id=1,
    staff_id=None,
    arrived_at=100,
    called_at=130,
    serving_at=140,
    ended_at=200,
    parked=15,
    ended_as="finished",
    outcome=None,
    priority=None,
)


def test_waiting_ends_with_the_call_and_service_leaves_out_the_time_set_aside() -> None:
    assert (wait_of(LEG), service_of(LEG)) == (30, 45)


@pytest.mark.parametrize("ended_as", ["finished", "transferred"])
def test_whoever_came_to_the_counter_was_served_also_when_sent_on(ended_as: str) -> None:
    assert was_served(LEG._replace(ended_as=ended_as))
    never_came = LEG._replace(ended_as=ended_as, serving_at=None)
    assert not was_served(never_came)
    assert service_of(never_came) is None


@pytest.mark.parametrize("ended_as", [None, "no_show", "cancelled", "expired"])
def test_what_ended_otherwise_was_not_served(ended_as: str | None) -> None:
    assert service_of(LEG._replace(ended_as=ended_as)) is None


@pytest.mark.parametrize("ended_as", [None, "no_show", "cancelled", "transferred"])
def test_whoever_was_called_has_waited_whatever_became_of_it(ended_as: str | None) -> None:
    assert wait_of(LEG._replace(ended_as=ended_as)) == 30


def test_the_day_s_end_and_who_was_never_called_say_nothing_of_waiting() -> None:
    assert wait_of(LEG._replace(ended_as="expired")) is None
    assert wait_of(LEG._replace(called_at=None)) is None


def test_a_clock_that_was_put_back_makes_no_time_negative() -> None:
    assert wait_of(LEG._replace(called_at=50)) == 0
    assert service_of(LEG._replace(ended_at=60)) == 0


def test_a_share_of_nothing_is_none() -> None:
    assert share(0, 0) is None
    assert share(1, 4) == 0.25
