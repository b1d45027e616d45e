"""The main job with real parts: a touch, a number, a slip of paper, a call, a voice in the hall."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.databases import PRODUCTS
from tests.support.servers import ServerProcess, run_command, server_on
from tests.system.finger import PATIENCE_MILLISECONDS
from tests.system.hall import Hall, open_hall

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture(params=PRODUCTS)
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ServerProcess]:
    with server_on(request.param, tmp_path) as server:
        yield server


@pytest.fixture
def hall(server: ServerProcess, qtbot: QtBot, tmp_path: Path) -> Iterator[Hall]:
    with open_hall(server, qtbot, tmp_path) as hall:
        yield hall


def journal(server: ServerProcess) -> list[dict[str, object]]:
    return [json.loads(str(payload)) for (payload,) in server.rows("SELECT payload FROM journal ORDER BY seq")]


def kinds(server: ServerProcess) -> list[object]:
    return [event["kind"] for event in journal(server)]


def test_a_touch_becomes_a_number_a_slip_a_call_and_a_voice(hall: Hall, server: ServerProcess) -> None:
    hall.touch("service-ho-tich")
    hall.wait_until_read(hall.kiosk.window, "ticketNumber", "A001")
    hall.qtbot.waitUntil(lambda: "print_reported" in kinds(server), timeout=PATIENCE_MILLISECONDS)
    assert [slip.name for slip in hall.slips.glob("*.png")] == ["0001.png"]

    hall.qtbot.waitUntil(lambda: pressed(hall, server, "counter_changed"), timeout=PATIENCE_MILLISECONDS)
    hall.qtbot.waitUntil(lambda: pressed(hall, server, "ticket_called"), timeout=PATIENCE_MILLISECONDS)
    assert kinds(server).count("ticket_called") == 1

    hall.wait_until_read(hall.counter.window, "personNumber", "A001")
    hall.wait_until_read(hall.display.window, "newestNumber", "A001")
    hall.qtbot.waitUntil(lambda: len(list(hall.voices.glob("*.wav"))) == 1, timeout=PATIENCE_MILLISECONDS)


def pressed(hall: Hall, server: ServerProcess, kind: str) -> bool:
    """Press the one key unless it has counted: while a command is on its way, another press does nothing."""
    if kind in kinds(server):
        return True
    hall.press(Qt.Key.Key_F9)
    return False


def test_an_impatient_finger_gets_one_number(hall: Hall, server: ServerProcess) -> None:
    hall.touch("service-dat-dai", times=5)
    hall.wait_until_read(hall.kiosk.window, "ticketNumber", "B001")
    hall.qtbot.waitUntil(lambda: "print_reported" in kinds(server), timeout=PATIENCE_MILLISECONDS)
    assert kinds(server).count("ticket_issued") == 1
    assert len(list(hall.slips.glob("*.png"))) == 1


def test_a_server_that_restarts_is_found_again_by_every_screen(hall: Hall, server: ServerProcess) -> None:
    hall.touch("service-xa-hoi")
    hall.wait_until_read(hall.kiosk.window, "ticketNumber", "C001")
    server.kill()
    hall.qtbot.waitUntil(lambda: hall.display.link.stale_since is not None, timeout=PATIENCE_MILLISECONDS)
    server.start()
    hall.qtbot.waitUntil(lambda: all_in_step(hall), timeout=PATIENCE_MILLISECONDS)
    snapshot = hall.display.link.snapshot
    assert snapshot is not None
    assert {service.code: service.waiting for service in snapshot.services}["xa-hoi"] == 1


def all_in_step(hall: Hall) -> bool:
    return all(program.link.stale_since is None for program in (hall.kiosk, hall.counter, hall.display))


def test_a_centre_file_imported_beside_the_server_reaches_the_screens(
    hall: Hall, server: ServerProcess, tmp_path: Path
) -> None:
    original = (Path(__file__).resolve().parents[2] / "data" / "centres" / "xa-mau.toml").read_text(
        encoding="utf-8"
    )
    changed = tmp_path / "changed.toml"
    changed.write_text(original.replace("Sảnh chính", "Sảnh lớn"), encoding="utf-8")
    done = run_command("import", "--data", server.place, "--centre", changed)
    assert done.returncode == 0, done.stderr
    hall.qtbot.waitUntil(lambda: zone_shown(hall) == "Sảnh lớn", timeout=PATIENCE_MILLISECONDS)


def zone_shown(hall: Hall) -> str:
    snapshot = hall.display.link.snapshot
    return snapshot.zones[0].name["vi"] if snapshot else ""
