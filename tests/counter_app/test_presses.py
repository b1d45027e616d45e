"""Which presses count."""

import pytest

from counter_app.presses import DEAF_SECONDS, Presses
from tests.support.clocks import StandingSeconds


@pytest.fixture
def clock() -> StandingSeconds:
    return StandingSeconds()


@pytest.fixture
def presses(clock: StandingSeconds) -> Presses:
    return Presses(clock)


def test_the_first_press_is_heard(presses: Presses) -> None:
    assert presses.heard()


def test_while_a_command_has_no_answer_nothing_else_is_heard(presses: Presses, clock: StandingSeconds) -> None:
    presses.sent("a")
    clock.advance(3600)
    assert not presses.heard()


def test_right_after_the_answer_the_second_click_of_a_double_click_is_not_heard(
    presses: Presses, clock: StandingSeconds
) -> None:
    presses.sent("a")
    presses.answered("a")
    clock.advance(DEAF_SECONDS * 0.9)
    assert not presses.heard()


def test_a_press_after_the_moment_of_deafness_is_heard(presses: Presses, clock: StandingSeconds) -> None:
    presses.sent("a")
    presses.answered("a")
    clock.advance(DEAF_SECONDS)
    assert presses.heard()


def test_hammering_on_the_key_never_gets_through(presses: Presses, clock: StandingSeconds) -> None:
    presses.changed()
    heard = []
    for _ in range(50):
        clock.advance(DEAF_SECONDS * 0.5)
        heard.append(presses.heard())
    assert not any(heard)


def test_after_hammering_a_rest_is_enough(presses: Presses, clock: StandingSeconds) -> None:
    presses.changed()
    presses.heard()
    clock.advance(DEAF_SECONDS)
    assert presses.heard()


def test_a_change_from_elsewhere_makes_the_keys_deaf_too(presses: Presses) -> None:
    presses.changed()
    assert not presses.heard()


def test_the_answer_to_another_command_does_not_count(presses: Presses) -> None:
    presses.sent("a")
    assert not presses.answered("b")
    assert presses.pending == "a"
