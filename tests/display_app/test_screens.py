"""Each window on its own screen, also when that is unplugged and comes back; and several windows at once."""

import logging
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from display_app.app import DisplayProgram, build
from display_app.screens import Standing, chosen
from display_app.settings import WindowSettings
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from tests.display_app.scripted import ScriptedSpeaker
from tests.display_app.snapshots import NOON, a_call, a_snapshot, called
from tests.queue_client.scripted_server import ScriptedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.mark.parametrize(
    ("wanted", "at"), [(1, 0), ("2", 1), ("HDMI-1", 1), ("DP-1", 0), (3, None), (0, None), ("VGA-1", None)]
)
def test_a_screen_is_chosen_by_number_or_name(wanted: int | str, at: int | None) -> None:
    assert chosen(wanted, ["DP-1", "HDMI-1"]) == at


def test_a_screen_that_is_called_like_a_number_is_meant_by_its_name() -> None:
    assert chosen("1", ["2", "1"]) == 1


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[QQuickWindow]:
    assert create_application("screens") is qapp
    made = QQuickWindow()
    yield made
    made.destroy()


def test_a_window_waits_for_its_screen_and_comes_back_with_it(
    window: QQuickWindow, qapp: QGuiApplication, caplog: pytest.LogCaptureFixture
) -> None:
    plugged: list[QScreen] = qapp.screens()
    standing = Standing(window, wanted=1, size=QSize(640, 360), screens=lambda: plugged)
    seen: list[bool] = []
    with caplog.at_level(logging.WARNING):
        for screens in (qapp.screens(), [], qapp.screens()):
            plugged = screens
            standing.stand()
            seen.append(window.isVisible())
    assert seen == [True, False, True]
    assert "screen 1 is not there" in caplog.text
    assert (window.width(), window.height()) == (640, 360)


def test_a_window_says_how_large_its_pixels_are(window: QQuickWindow, qapp: QGuiApplication) -> None:
    told: list[float] = []
    standing = Standing(window, inches=55, size=QSize(640, 360), screens=qapp.screens)
    standing.on_pixels_of.connect(told.append)
    standing.stand()
    size = qapp.primaryScreen().size()
    assert told[0] == pytest.approx(55 * 25.4 / (size.width() ** 2 + size.height() ** 2) ** 0.5)


@pytest.fixture
def server(qapp: QGuiApplication) -> Iterator[ScriptedServer]:
    assert create_application("display-app") is qapp
    scripted = ScriptedServer(a_snapshot(calls=[a_call(90, at=NOON - timedelta(minutes=5))]), role="display")
    yield scripted
    scripted.cut()


Opened = Callable[..., tuple[DisplayProgram, ScriptedSpeaker]]


@pytest.fixture
def opened(server: ScriptedServer, qtbot: QtBot) -> Iterator[Opened]:
    programs: list[DisplayProgram] = []

    def open_them(*windows: WindowSettings) -> tuple[DisplayProgram, ScriptedSpeaker]:
        speaker = ScriptedSpeaker()
        program = build(
            server=server.url,
            token="t",
            windows=windows,
            speaker=speaker.as_speaker(),
            backoff=Backoff(lambda: 0.0),
        )
        programs.append(program)
        for each in program.windows:
            each.window.show()
        program.link.open()
        qtbot.waitUntil(lambda: program.link.snapshot is not None)
        return program, speaker

    yield open_them
    for program in programs:
        program.end()


def larges(program: DisplayProgram) -> list[str]:
    return [each.hall.newest.value.number for each in program.windows]


def test_windows_of_two_halls_show_each_its_own_calls_and_all_are_said(
    opened: Opened, server: ScriptedServer, qtbot: QtBot
) -> None:
    program, speaker = opened(WindowSettings(zones=("A",)), WindowSettings(zones=("B",)))
    server.tell(called("A018", ticket=18, counter=5), called("D002", ticket=19, counter=10))
    qtbot.waitUntil(lambda: larges(program) == ["A018", "D002"])
    assert speaker.said == [("A018", 5, 1), ("D002", 10, 1)]


def test_two_windows_of_one_hall_say_a_call_once(opened: Opened, server: ScriptedServer, qtbot: QtBot) -> None:
    program, speaker = opened(WindowSettings(), WindowSettings(layout="columns"))
    server.tell(called("A018", ticket=18, counter=5))
    qtbot.waitUntil(lambda: larges(program) == ["A018", "A018"])
    assert speaker.said == [("A018", 5, 1)]
    marked = [row.number for row in program.windows[1].hall.last.value.rows if row.is_large]
    assert marked == ["A018"]


def test_a_silent_window_shows_what_another_says_not(opened: Opened, server: ScriptedServer, qtbot: QtBot) -> None:
    program, speaker = opened(WindowSettings(zones=("A",)), WindowSettings(voice=False))
    server.tell(called("D002", ticket=19, counter=10))
    qtbot.waitUntil(lambda: larges(program)[1] == "D002")
    assert speaker.said == []
