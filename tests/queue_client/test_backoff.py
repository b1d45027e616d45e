"""When a screen tries again."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_client.backoff import CAP_SECONDS, FIRST_SECONDS, Backoff


@given(st.floats(0, 1, exclude_max=True))
def test_the_first_delay_is_random_so_that_a_restarted_server_is_not_met_by_all_at_once(drawn: float) -> None:
    assert Backoff(lambda: drawn).next_delay() == drawn * FIRST_SECONDS


@pytest.mark.parametrize("drawn", [0.0, 0.5, 0.999])
def test_later_delays_grow_to_the_cap_and_stay_there(drawn: float) -> None:
    backoff = Backoff(lambda: drawn)
    backoff.next_delay()
    delays = [backoff.next_delay() for _ in range(12)]
    assert all(shorter < longer or shorter == CAP_SECONDS for shorter, longer in pairwise(delays))
    assert delays[-1] == CAP_SECONDS


def test_a_working_connection_starts_it_anew() -> None:
    backoff = Backoff(lambda: 0.25)
    for _ in range(5):
        backoff.next_delay()
    backoff.reset()
    assert backoff.next_delay() == 0.25 * FIRST_SECONDS
