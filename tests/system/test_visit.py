"""One citizen's visit from the first touch to the slip, in every way somebody may use the kiosk.

The real window, a real server, and a printer on the network.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk_app.app import KioskProgram, build
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.pace import Pace
from kiosk_app.setup import Setup
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from tests.support.servers import ServerProcess, server_on
from tests.system.finger import PATIENCE_MILLISECONDS, Finger
from tests.system.hall import printer_on_the_network

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

TAKE = {"vi": "Mời quý khách lấy phiếu", "en": "Please take your slip"}
ENOUGH_KEYS = 60


@dataclass(frozen=True)
class Citizen(Finger):
    """Somebody before the kiosk."""

    program: KioskProgram
    slips: Path

    def chooses(self, name: str) -> None:
        """What has that name, once it can be chosen."""
        self.touches(name)


class OfKeys(Citizen):
    """Somebody who uses the keypad alone."""

    def chooses(self, name: str) -> None:
        """Down, until it has the focus; then Enter."""
        self.until_there(name)
        self.window.requestActivate()
        for _ in range(ENOUGH_KEYS):
            focused = self.program.keypad.focused
            if focused is not None and focused.objectName() == name:
                break
            QTest.keyClick(self.window, Qt.Key.Key_Down)
        else:
            pytest.fail(f"the keys never come to {name}")
        QTest.keyClick(self.window, Qt.Key.Key_Return)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    with server_on("sqlite", tmp_path) as server:
        yield server


@contextmanager
def before_the_kiosk(kind: type[Citizen], server: ServerProcess, qtbot: QtBot, folder: Path) -> Iterator[Citizen]:
    create_application("visit-test")
    slips = folder / "slips"
    slips.mkdir()
    with printer_on_the_network(slips) as paper:
        program = build(
            server.url,
            server.token("kiosk"),
            printer=SpooledPrinter(paper.url, poll_seconds=0.05),
            setup=Setup(pace=Pace(settle=0), folder=folder),
            backoff=Backoff(lambda: 0.0),
        )
        program.window.show()
        program.link.open()
        try:
            yield kind(program.window, qtbot, program, slips)
        finally:
            program.end()


@pytest.mark.parametrize("kind", [Citizen, OfKeys], ids=["touch", "keypad"])
@pytest.mark.parametrize(
    ("language", "modes"),
    [("vi", ()), ("en", ()), ("vi", ("large",)), ("en", ("large", "contrast", "low"))],
    ids=["vi", "en", "vi-large", "en-all"],
)
def test_whoever_comes_gets_a_number_and_its_slip(
    server: ServerProcess, qtbot: QtBot, tmp_path: Path, kind: type[Citizen], language: str, modes: tuple[str, ...]
) -> None:
    with before_the_kiosk(kind, server, qtbot, tmp_path) as citizen:
        citizen.until_there("service-ho-tich")
        if language != "vi":
            citizen.chooses(f"language-{language}")
        for mode in modes:
            citizen.chooses(f"mode-{mode}")
        citizen.chooses("priorityOffer")
        citizen.chooses("priority-priority")
        citizen.chooses("service-ho-tich")
        citizen.until_reads("ticketNumber", "A001")
        citizen.until_reads("slipStatus", TAKE[language])
        assert [slip.name for slip in citizen.slips.glob("*.png")] == ["0001.png"]
        qtbot.waitUntil(lambda: "print_reported" in told(server), timeout=PATIENCE_MILLISECONDS)
        assert server.rows("SELECT series, number, priority FROM ticket") == [("A", 1, "priority")]
        assert told(server).count("ticket_issued") == 1


def told(server: ServerProcess) -> list[str]:
    """The kinds of all that was journalled."""
    return [json.loads(str(payload))["kind"] for (payload,) in server.rows("SELECT payload FROM journal")]
