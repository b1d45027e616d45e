"""The real windows of one centre in one process, on a real server, for tests that go from end to end."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.app import CounterProgram
from counter_app.app import build as build_counter
from display_app.app import DisplayProgram
from display_app.app import build as build_display
from display_app.devices.speaker import open_speaker
from kiosk_app.app import KioskProgram
from kiosk_app.app import build as build_kiosk
from kiosk_app.devices.spooled import SpooledPrinter
from printers.virtual.device import VirtualDevice
from printers.virtual.server import VirtualServer
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from tests.support.servers import ServerProcess
from tests.system.finger import Finger


@dataclass(frozen=True)
class Hall:
    """A kiosk with a printer on the network, a counter, a display that speaks into files."""

    qtbot: QtBot
    kiosk: KioskProgram
    counter: CounterProgram
    display: DisplayProgram
    slips: Path
    voices: Path

    def touch(self, name: str, *, times: int = 1) -> None:
        """One touch on the kiosk, or several at one place."""
        Finger(self.kiosk.window, self.qtbot).touches(name, times=times)

    def press(self, key: Qt.Key) -> None:
        """One key at the counter."""
        self.counter.window.requestActivate()
        QTest.keyClick(self.counter.window, key)

    def wait_until_read(self, window: QQuickWindow, name: str, text: str) -> None:
        """Until the window shows that text under that name."""
        Finger(window, self.qtbot).until_reads(name, text)

    def wait_for(self, window: QQuickWindow, name: str) -> None:
        """Until something of that name is to be seen and enabled."""
        Finger(window, self.qtbot).until_there(name)


@contextmanager
def open_hall(server: ServerProcess, qtbot: QtBot, folder: Path) -> Iterator[Hall]:
    """Everything up, connected and shown; ended at the end."""
    create_application("hall-test")
    slips, voices = folder / "slips", folder / "voices"
    for made in (slips, voices):
        made.mkdir()
    backoff = Backoff(lambda: 0.0)
    with ExitStack() as stack:
        paper = stack.enter_context(printer_on_the_network(slips))
        url = server.url
        printer = SpooledPrinter(paper.url, poll_seconds=0.05)
        kiosk = build_kiosk(url, server.token("kiosk"), printer=printer, backoff=backoff)
        token = server.token("counter", counter=1)
        counter = build_counter(server=url, token=token, clock=unhurried(), backoff=backoff)
        speaker = open_speaker(sound_to=voices)
        display = build_display(server=url, token=server.token("display"), speaker=speaker, backoff=backoff)
        for program in (kiosk, counter, display):
            stage_left(stack, program)
            program.window.show()
            program.link.open()
        hall = Hall(qtbot, kiosk, counter, display, slips, voices)
        hall.wait_for(kiosk.window, "service-ho-tich")
        hall.wait_for(counter.window, "mainButton")
        yield hall


def unhurried() -> Callable[[], float]:
    """A clerk's clock by which minutes lie between two presses, so that none is taken for half of a double one."""
    minutes = count(step=60)
    return lambda: float(next(minutes))


def stage_left(stack: ExitStack, program: KioskProgram | CounterProgram | DisplayProgram) -> None:
    """End the program when the stack is left."""
    stack.callback(program.end)


@contextmanager
def printer_on_the_network(folder: Path) -> Iterator[VirtualServer]:
    with VirtualServer(VirtualDevice(folder, width=576)) as paper:
        thread = threading.Thread(target=paper.serve_forever)
        thread.start()
        yield paper
        paper.shutdown()
        thread.join()
