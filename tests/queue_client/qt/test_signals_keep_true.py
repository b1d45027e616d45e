"""PySide6 6.12.0 on Python 3.11 loses a reference to True at every emit, and aborts after some hundreds."""

import sys

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

EMITS = 5_000


class Bell(QObject):
    """Something that rings."""

    rang = Signal()


def test_emitting_signals_loses_no_reference_to_true(qtbot: QtBot) -> None:  # noqa: ARG001 - signals need an application
    heard: list[None] = []
    bell = Bell()
    bell.rang.connect(lambda: heard.append(None))
    before = sys.getrefcount(True)  # noqa: FBT003 - it is True itself that is counted
    for _ in range(EMITS):
        bell.rang.emit()
    assert len(heard) == EMITS
    assert abs(sys.getrefcount(True) - before) < EMITS // 10  # noqa: FBT003 - as above
