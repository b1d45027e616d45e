"""A panel that stands all day keeps nothing of those who were served."""

import gc
from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from queue_client.qt.program import create_application
from tests.counter_app.long_day import LongDay

OURS = ("counter_app.", "queue_client.", "queue_protocol.")


@pytest.fixture
def application(qapp: QGuiApplication) -> QGuiApplication:
    assert create_application("counter-app") is qapp
    return qapp


def left_behind(day: LongDay) -> tuple[Counter[str], int]:
    """The objects of our own, by class, and what the window is made of."""
    gc.collect()
    ours = Counter(
        type(each).__qualname__ for each in gc.get_objects() if str(type(each).__module__).startswith(OURS)
    )
    return ours, len(day.window.findChildren(QObject))


def test_a_day_leaves_nothing_behind(application: QGuiApplication) -> None:
    """`python -m tests.benchmarks counter-day` does the same for a simulated day and looks at the memory."""
    assert application
    day = LongDay()
    day.serve(50)
    before = left_behind(day)
    day.serve(100)
    assert day.served == 150
    assert left_behind(day) == before
    day.end()


def test_a_question_makes_no_keys(application: QGuiApplication) -> None:
    """Qt never frees the shortcuts of an Instantiator whose model changes, so they are there from the start."""
    assert application
    day = LongDay()
    before = shortcuts(day)
    assert before
    day.serve(1)
    day.begins_to_hand_on()
    assert day.panel.overlay.value.switches
    assert shortcuts(day) == before
    day.end()


def shortcuts(day: LongDay) -> list[QObject]:
    return [each for each in day.window.findChildren(QObject) if each.inherits("QQuickShortcut")]
