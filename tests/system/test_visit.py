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
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk_app.app import KioskProgram, build
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.pace import Pace
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from tests.support.servers import ServerProcess, server_on
from tests.system.hall import PATIENCE_MILLISECONDS, items, printer_on_the_network

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

TAKE = {"vi": "Mời quý khách lấy phiếu", "en": "Please take your slip"}
ENOUGH_KEYS = 60


@dataclass(frozen=True)
class Citizen:
    """Somebody before the kiosk, with fingers."""

    program: KioskProgram
    slips: Path
    qtbot: QtBot

    @property
    def window(self) -> QQuickWindow:
        return self.program.window

    def chooses(self, name: str) -> None:
        """What has that name, once it can be chosen."""
        self.until_there(name)
        item = next(item for item in items(self.window.contentItem(), name) if item.isEnabled())
        middle = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=middle)

    def until_there(self, name: str) -> None:
        self.qtbot.waitUntil(
            lambda: any(item.isEnabled() for item in items(self.window.contentItem(), name)),
            timeout=PATIENCE_MILLISECONDS,
        )

    def until_reads(self, name: str, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.reads(name) == text, timeout=PATIENCE_MILLISECONDS)

    def reads(self, name: str) -> str:
        found = items(self.window.contentItem(), name)
        return str(found[0].property("text")) if found else ""


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
            server=server.url,
            token=server.token("kiosk"),
            printer=SpooledPrinter(paper.url, poll_seconds=0.05),
            pace=Pace(settle=0),
            backoff=Backoff(lambda: 0.0),
            folder=folder,
        )
        program.window.show()
        program.link.open()
        try:
            yield kind(program, slips, qtbot)
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
