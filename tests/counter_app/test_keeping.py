"""What is remembered of the panel, in a file that people may edit."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.countdown import COUNTDOWN_SECONDS, Countdown
from counter_app.keeping import SettingsFile
from counter_app.preferences import Preferences, Shape
from tests.support.clocks import StandingSeconds


def test_what_was_set_is_there_again(tmp_path: Path) -> None:
    file = tmp_path / "counter.ini"
    wanted = Preferences(
        shape=Shape.WINDOW,
        docked=Shape.TOP,
        large_text=True,
        high_contrast=True,
        auto_call=frozenset({"lan", "hoa"}),
        language="en",
    )
    SettingsFile(file).write(wanted)
    assert SettingsFile(file).read() == wanted


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "none.ini").read() == Preferences()


@pytest.mark.parametrize("text", ["[panel]\nshape=round\ndocked=window\n", "\0\0", "[panel]\nshape=left,right\n"])
def test_a_file_that_makes_no_sense_is_no_reason_to_stop(tmp_path: Path, text: str) -> None:
    file = tmp_path / "counter.ini"
    file.write_text(text)
    assert SettingsFile(file).read() == Preferences()


def test_keys_written_by_hand_are_read_and_kept(tmp_path: Path) -> None:
    file = tmp_path / "counter.ini"
    file.write_text("[keys]\nmain=Ctrl+Space\n")
    SettingsFile(file).write(Preferences(shape=Shape.LEFT, docked=Shape.LEFT))
    assert SettingsFile(file).read().keys == {"main": "Ctrl+Space"}


@given(st.sampled_from(sorted(set(Shape) - {Shape.WINDOW})))
def test_from_the_window_the_panel_goes_back_to_where_it_was_docked(shape: Shape) -> None:
    docked = Preferences().dock(shape)
    assert docked.toggled_window().shape is Shape.WINDOW
    assert docked.toggled_window().toggled_window() == docked


def test_a_countdown_is_due_once_for_each_start() -> None:
    clock = StandingSeconds()
    countdown = Countdown(clock)
    assert not countdown.due()
    countdown.start()
    assert countdown.left == COUNTDOWN_SECONDS
    clock.advance(COUNTDOWN_SECONDS - 0.5)
    assert (countdown.left, countdown.due()) == (1, False)
    clock.advance(0.5)
    assert [countdown.due(), countdown.due()] == [True, False]


def test_a_countdown_that_was_stopped_is_never_due() -> None:
    clock = StandingSeconds()
    countdown = Countdown(clock)
    countdown.start()
    countdown.stop()
    clock.advance(60)
    assert not countdown.due()
