"""A whole day of people who show their cards; and then nowhere is a number, a name or a date of birth."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from queue_client.qt.program import create_application
from tests.kiosk_app.scanning_desk import ScanningDesk, desk_at
from tests.support.cards import NAME, NUMBER, card
from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.databases import dump, rows
from tests.support.threaded_server import ThreadedServer, serving

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

SECRETS = (NUMBER, "079000001", NAME, "Nguyễn", "Đường Mẫu", "01011990", "15082021", "1990-01-01")


@pytest.fixture(scope="session")
def touch_screen(qapp: QGuiApplication) -> QPointingDevice:
    assert create_application("kiosk-app") is qapp
    return QTest.createTouchDevice()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadedServer]:
    (tmp_path / "server").mkdir()
    with serving(tmp_path / "server", XA_MAU, BINH_DUONG) as running:
        yield running


def test_after_a_day_of_cards_nothing_of_any_is_anywhere(
    server: ThreadedServer,
    qtbot: QtBot,
    touch_screen: QPointingDevice,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.INFO)
    folder = tmp_path / "kiosk"
    folder.mkdir()
    with desk_at(server, qtbot, touch_screen, folder=folder) as desk:
        told = _a_morning(desk)
        person, key = _what_stands_for_them(server, desk)
        told += _what_everybody_sees(server)
        server.clock.advance(days=1)
        desk.takes("ho-tich")
        told += _what_everybody_sees(server)
    log = repr(server.logs) + caplog.text + "".join(capfd.readouterr())
    assert [secret for secret in SECRETS for text in (*told, log, _bytes_below(tmp_path)) if secret in text] == []
    # Nor is there anything left by which whoever comes back could be known again.
    for secret in (person, key):
        assert secret not in log
        assert secret not in repr(dump(server.database))
        assert secret not in _bytes_below(folder)


def _a_morning(desk: ScanningDesk) -> list[str]:
    """Numbers, a refusal, half a card and garbage; what the screen and the kiosk's own memory said meanwhile."""
    told = []
    for text, service in ((card(), "ho-tich"), (card()[:60], "dat-dai"), (card(born="31021990"), "xa-hoi")):
        desk.scans(text)
        told += [desk.reads("scanWords"), repr(desk.flow)]
        desk.takes(service)
        told += [repr(desk.flow), repr(desk.printer.taken)]
    desk.scans(card())
    desk.touch("service-ho-tich")
    desk.wait_for_screen("apology")
    told += [desk.reads("apology"), repr(desk.flow), repr(desk.program.link.snapshot)]
    desk.touch("apologyBack")
    desk.wait_for_screen("services")
    desk.after(60)
    return told


def _what_stands_for_them(server: ThreadedServer, desk: ScanningDesk) -> tuple[str, str]:
    ((person,),) = rows(server.database, "SELECT person_key FROM person_day")
    snapshot = desk.program.link.snapshot
    assert snapshot is not None
    assert snapshot.person_key is not None
    return str(person), snapshot.person_key


def _what_everybody_sees(server: ThreadedServer) -> list[str]:
    roles = ("kiosk", "counter", "display", "supervisor", "inspector", "admin")
    told = []
    for role in roles:
        with server.caller(role, 1 if role == "counter" else None) as caller:
            told.append(caller.get("/snapshot").text)
    return told


def _bytes_below(folder: Path) -> str:
    """Every file, the write-ahead log of the database too."""
    return "".join(file.read_bytes().decode("utf-8", "replace") for file in folder.rglob("*") if file.is_file())
