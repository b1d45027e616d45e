"""The kiosk outlives its server, with real parts: processes that are killed, a real window, slips of paper."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk_app.app import KioskProgram, build
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.offline.journal import FILE
from kiosk_app.pace import Pace
from kiosk_app.setup import Setup
from queue_client.backoff import Backoff
from tests.support.databases import PRODUCTS
from tests.support.servers import ServerProcess, server_on
from tests.system.finger import PATIENCE_MILLISECONDS, Finger

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

NUMBER = "SELECT series || substr(CAST(1000 + number AS VARCHAR), 2), state FROM ticket ORDER BY id"
QUICK = Pace(settle=0, hold=0, offline=0.3, blink=0.1, take=0.05)


class Lobby:
    """A kiosk in a real window, its folder, and the slips that came out."""

    def __init__(self, program: KioskProgram, folder: Path, slips: Path, qtbot: QtBot) -> None:
        self.program = program
        self.folder = folder
        self.slips = slips
        self.qtbot = qtbot
        self.finger = Finger(program.window, qtbot)

    def takes(self, service: str, number: str) -> None:
        """A number is shown, its slip comes out, and the screen is the next person's."""
        before = len(self.printed)
        self.finger.touches(f"service-{service}")
        self.finger.until_reads("ticketNumber", number)
        self.qtbot.waitUntil(lambda: len(self.printed) == before + 1, timeout=PATIENCE_MILLISECONDS)
        self.qtbot.waitUntil(
            lambda: self.program.parts.visit.flow.screen == "services", timeout=PATIENCE_MILLISECONDS
        )

    @property
    def printed(self) -> list[Path]:
        return sorted(self.slips.glob("*.png"))

    def until_alone(self) -> None:
        self.qtbot.waitUntil(lambda: self.program.parts.visit.alone, timeout=PATIENCE_MILLISECONDS)

    def until_live(self) -> None:
        self.qtbot.waitUntil(lambda: self.program.link.stale_since is None, timeout=PATIENCE_MILLISECONDS)

    def until_one_slip_is_out(self) -> None:
        """The one that the program before has left, and the screen is the next person's."""
        self.qtbot.waitUntil(lambda: len(self.printed) == 1, timeout=PATIENCE_MILLISECONDS)
        flow = self.program.parts.visit
        self.qtbot.waitUntil(lambda: flow.flow.screen == "services", timeout=PATIENCE_MILLISECONDS)

    def until_all_handed_over(self) -> None:
        self.qtbot.waitUntil(lambda: self.program.own.waiting() == (), timeout=PATIENCE_MILLISECONDS)


@contextmanager
def lobby_at(server: ServerProcess, token: str, tmp_path: Path, qtbot: QtBot) -> Iterator[Lobby]:
    folder, slips = tmp_path / "kiosk", tmp_path / "slips"
    folder.mkdir(exist_ok=True)
    printer = SpooledPrinter(f"virtual://{slips}", poll_seconds=0.05)
    program = build(
        server.url,
        token,
        printer=printer,
        setup=Setup(pace=QUICK, folder=folder),
        backoff=Backoff(lambda: 0.0),
    )
    program.window.show()
    program.link.open()
    try:
        yield Lobby(program, folder, slips, qtbot)
    finally:
        program.end()


@pytest.fixture
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ServerProcess]:
    with server_on(getattr(request, "param", "sqlite"), tmp_path) as server:
        yield server


def tickets(server: ServerProcess) -> list[tuple[str, str]]:
    return [(str(number), str(state)) for number, state in server.rows(NUMBER)]


def has_at_least(server: ServerProcess, count: int) -> bool:
    return len(tickets(server)) >= count


def test_numbers_go_on_while_the_server_is_dead_and_are_its_own_when_it_is_back(
    server: ServerProcess, qtbot: QtBot, tmp_path: Path
) -> None:
    with lobby_at(server, server.token("kiosk"), tmp_path, qtbot) as lobby:
        lobby.until_live()
        lobby.takes("ho-tich", "A001")
        server.kill()
        lobby.until_alone()
        lobby.takes("ho-tich", "1A001")
        lobby.takes("dat-dai", "1B001")
        lobby.takes("ho-tich", "1A002")
        server.start()
        lobby.until_live()
        lobby.until_all_handed_over()
        lobby.takes("ho-tich", "A002")
        assert len(lobby.printed) == 5
    assert tickets(server) == [(each, "waiting") for each in ("A001", "1A001", "1B001", "1A002", "A002")]


def test_a_kiosk_starts_with_its_server_absent(server: ServerProcess, qtbot: QtBot, tmp_path: Path) -> None:
    token = server.token("kiosk")
    with lobby_at(server, token, tmp_path, qtbot) as lobby:
        lobby.until_live()
    server.kill()
    with lobby_at(server, token, tmp_path, qtbot) as lobby:
        lobby.takes("xa-hoi", "1C001")
    with lobby_at(server, token, tmp_path, qtbot) as lobby:
        lobby.takes("xa-hoi", "1C002")
        server.start()
        lobby.until_live()
        lobby.until_all_handed_over()
    assert tickets(server) == [("1C001", "waiting"), ("1C002", "waiting")]


@pytest.mark.parametrize("server", PRODUCTS, indirect=True)
def test_a_server_that_is_killed_again_and_again_during_the_hand_over_has_each_number_once(
    server: ServerProcess, qtbot: QtBot, tmp_path: Path
) -> None:
    with lobby_at(server, server.token("kiosk"), tmp_path, qtbot) as lobby:
        lobby.until_live()
        server.kill()
        lobby.until_alone()
        for serial in range(1, 6):
            lobby.takes("ho-tich", f"1A00{serial}")
        for most in (1, 3):
            server.start()
            qtbot.waitUntil(partial(has_at_least, server, most), timeout=PATIENCE_MILLISECONDS)
            server.kill()
            lobby.until_alone()
        server.start()
        lobby.until_all_handed_over()
    assert tickets(server) == [(f"1A00{serial}", "waiting") for serial in range(1, 6)]


def dies(server: ServerProcess, token: str, tmp_path: Path, *how: str) -> Iterator[None]:
    """A kiosk takes a number and dies at that point; the block is what happens meanwhile."""
    asked = [server.url, token, str(tmp_path / "kiosk"), str(tmp_path / "slips"), "ho-tich", *how]
    dying = subprocess.Popen([sys.executable, "-m", "tests.system.dying_kiosk", *asked], env={**os.environ})
    try:
        yield
        dying.wait(timeout=PATIENCE_MILLISECONDS / 1000)
    finally:
        dying.kill()
        dying.wait()
    assert dying.returncode == -9


kiosk_dies = contextmanager(dies)


@pytest.mark.parametrize("point", ["journalled", "shown", "spooled", "printed", "handed-over"])
def test_a_kiosk_that_is_killed_at_any_point_leaves_one_ticket_and_one_slip_of_its_own_number(
    server: ServerProcess, qtbot: QtBot, tmp_path: Path, point: str
) -> None:
    token = server.token("kiosk")
    with lobby_at(server, token, tmp_path, qtbot) as lobby:
        lobby.until_live()
    server.kill()
    with kiosk_dies(server, token, tmp_path, point, "alone"):
        journal = tmp_path / "kiosk" / FILE
        qtbot.waitUntil(lambda: journal.stat().st_size > 0, timeout=PATIENCE_MILLISECONDS)
        if point == "handed-over":
            server.start()
    if point != "handed-over":
        server.start()
    with lobby_at(server, token, tmp_path, qtbot) as lobby:
        lobby.until_live()
        lobby.until_all_handed_over()
        assert tickets(server) == [("1A001", "waiting")]
        lobby.until_one_slip_is_out()
        server.kill()
        lobby.until_alone()
        lobby.takes("ho-tich", "1A002")
        server.start()
        lobby.until_all_handed_over()
    assert tickets(server) == [("1A001", "waiting"), ("1A002", "waiting")]
    assert len(lobby.printed) == 2


@pytest.mark.parametrize("point", ["asked", "answered", "shown", "spooled", "printed"])
def test_a_kiosk_that_is_killed_at_any_point_leaves_one_ticket_and_one_slip_of_the_servers_number(
    server: ServerProcess, qtbot: QtBot, tmp_path: Path, point: str
) -> None:
    token = server.token("kiosk")
    (tmp_path / "kiosk").mkdir()
    with kiosk_dies(server, token, tmp_path, point):
        pass
    with lobby_at(server, token, tmp_path, qtbot) as lobby:
        lobby.until_live()
        lobby.until_one_slip_is_out()
        lobby.takes("ho-tich", "A002")
    assert tickets(server) == [("A001", "waiting"), ("A002", "waiting")]
    with lobby_at(server, token, tmp_path, qtbot) as lobby:
        lobby.until_live()
        lobby.takes("ho-tich", "A003")
    assert len(lobby.printed) == 3
