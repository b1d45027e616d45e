"""A counter calls only while it is open and free, and closes only while nobody stands there."""

import pytest

from queue_server.domain.counter import CounterState, may_call, may_close
from queue_server.domain.refusals import CounterBusyError, CounterNotOpenError


def test_an_open_and_free_counter_may_call() -> None:
    may_call(number=1, state=CounterState.OPEN, occupied_by=None)
    with pytest.raises(CounterBusyError):
        may_call(number=1, state=CounterState.OPEN, occupied_by="A001")


@pytest.mark.parametrize("state", [CounterState.PAUSED, CounterState.CLOSED])
@pytest.mark.parametrize("occupied_by", [None, "A001"])
def test_a_counter_that_is_not_open_may_not_call_and_is_told_its_state(
    state: CounterState, occupied_by: str | None
) -> None:
    with pytest.raises(CounterNotOpenError) as caught:
        may_call(number=3, state=state, occupied_by=occupied_by)
    assert caught.value.state == state
    assert caught.value.facts["counter"] == 3


def test_a_double_click_does_not_call_two_people() -> None:
    with pytest.raises(CounterBusyError) as caught:
        may_call(number=3, state=CounterState.OPEN, occupied_by="A007")
    assert caught.value.facts == {"counter": 3, "number": "A007"}


def test_a_counter_may_not_close_on_somebody_who_stands_there() -> None:
    may_close(number=3, occupied_by=None)
    with pytest.raises(CounterBusyError):
        may_close(number=3, occupied_by="A007")
