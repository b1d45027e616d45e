"""A program from its command line to its end."""

from argparse import Namespace
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from queue_client.errors import BadAddressError
from queue_client.qt.link import Link
from queue_client.qt.starting import Program, hello_of, show, start

WINDOWED = Namespace(size=None, windowed=True, pair=None)


class Recorder(Link):
    """A link that goes nowhere."""

    def __init__(self, deeds: list[str]) -> None:
        super().__init__("http://127.0.0.1:9", "token", hello_of("sample-app"))
        self._deeds = deeds

    def open(self) -> None:
        self._deeds.append("opened")


@dataclass(frozen=True)
class Sample:
    """Writes down what is done with it, in order."""

    link: Link
    window: QQuickWindow
    deeds: list[str] = field(default_factory=list)

    def end(self) -> None:
        self.window.destroy()
        self.deeds.append("ended")


def sample(deeds: list[str]) -> Sample:
    return Sample(Recorder(deeds), QQuickWindow(), deeds)


def test_a_program_is_shown_then_connected_and_ended_last(qapp: QGuiApplication) -> None:
    deeds: list[str] = []

    def shown(window: QQuickWindow, _arguments: Namespace) -> None:
        window.show()
        deeds.append("shown")

    QTimer.singleShot(0, lambda: qapp.exit(4))
    assert start("sample-app", WINDOWED, build=lambda _: sample(deeds), show=shown) == 4
    assert deeds == ["shown", "opened", "ended"]


def test_a_bad_start_is_one_sentence_and_the_code_1(
    qapp: QGuiApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    def build(_arguments: Namespace) -> Program:
        raise BadAddressError("'x' is not a server address")

    assert qapp
    assert start("sample-app", WINDOWED, build=build) == 1
    assert capsys.readouterr().err == "sample-app: 'x' is not a server address\n"


def test_a_program_tells_the_server_what_it_is() -> None:
    hello = hello_of("sample-app")
    assert (hello.app, hello.protocol) == ("sample-app", 1)
    assert hello.version


@pytest.mark.parametrize(
    ("size", "windowed", "whole_screen"),
    [(None, False, True), (None, True, False), (QSize(400, 300), False, False)],
)
def test_a_window_takes_the_whole_screen_unless_told_otherwise(
    qapp: QGuiApplication, size: QSize | None, windowed: bool, whole_screen: bool
) -> None:
    window = QQuickWindow()
    show(window, Namespace(size=size, windowed=windowed))
    assert (window.visibility() == QQuickWindow.Visibility.FullScreen) is whole_screen
    assert size is None or window.size() == size
    window.destroy()
    assert qapp
