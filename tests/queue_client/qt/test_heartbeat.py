"""The event loop's sign of life."""

import os

import shiboken6
from pytestqt.qtbot import QtBot

from queue_client.qt.heartbeat import Heartbeat
from queue_client.watchdog import Watchdog


def test_a_turning_loop_says_that_it_is_ready_and_goes_on_saying_that_it_lives(qtbot: QtBot) -> None:
    listens, tells = os.pipe()
    os.set_blocking(listens, False)
    heard: list[bytes] = []

    def hears() -> bool:
        try:
            heard.extend(os.read(listens, 4096).splitlines())
        except BlockingIOError:
            return False
        return heard.count(b"WATCHDOG=1") >= 3

    heartbeat = Heartbeat(Watchdog({"HANG_DOI_WATCH_PIPE": str(tells), "WATCHDOG_USEC": "40000"}))
    qtbot.waitUntil(hears)
    assert heard[0] == b"READY=1"
    shiboken6.delete(heartbeat)  # at once: its next beat would go to whatever has the pipe's number by then
    os.close(listens)
    os.close(tells)


def test_where_nobody_listens_no_timer_runs(qtbot: QtBot) -> None:
    assert qtbot
    heartbeat = Heartbeat(Watchdog({}))
    assert not heartbeat.findChildren(type(heartbeat._timer))[0].isActive()  # noqa: SLF001 - what idles costs nothing
