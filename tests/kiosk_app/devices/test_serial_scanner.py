"""A scanner on a serial line, behind a real pseudo-terminal: whole scans, also after the plug was pulled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk_app.devices.serial_scanner import SerialScanner
from queue_client.qt.errors import StartError
from tests.support.cards import card
from tests.support.scanners import SerialCable

SCAN = card().encode() + b"\r\n"


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[SerialCable]:
    cable = SerialCable(tmp_path)
    yield cable
    cable.unplug()


@pytest.fixture
def scanner(qtbot: QtBot, cable: SerialCable) -> Iterator[SerialScanner]:
    scanner = SerialScanner(cable.url, retry_seconds=0.01)
    qtbot.waitUntil(lambda: scanner.is_connected)
    yield scanner
    scanner.close()


@pytest.fixture
def scans(scanner: SerialScanner) -> list[str]:
    heard: list[str] = []
    scanner.scanned.connect(heard.append)
    return heard


def test_a_scan_comes_whole(qtbot: QtBot, cable: SerialCable, scans: list[str]) -> None:
    cable.send(SCAN)
    qtbot.waitUntil(lambda: scans == [card()])


def test_two_scans_at_once_are_two(qtbot: QtBot, cable: SerialCable, scans: list[str]) -> None:
    cable.send(SCAN + SCAN)
    qtbot.waitUntil(lambda: scans == [card(), card()])


def test_silence_ends_a_scan(qtbot: QtBot, cable: SerialCable, scans: list[str]) -> None:
    cable.send(SCAN.strip())
    qtbot.waitUntil(lambda: scans == [card()])


def test_unplugged_and_plugged_in_again_it_goes_on(
    qtbot: QtBot, cable: SerialCable, scanner: SerialScanner, scans: list[str]
) -> None:
    cable.send(SCAN)
    qtbot.waitUntil(lambda: len(scans) == 1)
    cable.unplug()
    qtbot.waitUntil(lambda: not scanner.is_connected)
    cable.plug_in()
    qtbot.waitUntil(lambda: scanner.is_connected)
    cable.send(SCAN)
    qtbot.waitUntil(lambda: scans == [card(), card()])


def test_a_scanner_that_is_plugged_in_later_is_heard(qtbot: QtBot, cable: SerialCable) -> None:
    cable.unplug()
    scanner = SerialScanner(cable.url, retry_seconds=0.01)
    heard: list[str] = []
    scanner.scanned.connect(heard.append)
    cable.plug_in()
    qtbot.waitUntil(lambda: scanner.is_connected)
    cable.send(SCAN)
    qtbot.waitUntil(lambda: heard == [card()])
    scanner.close()


@pytest.mark.parametrize(
    "url", ["", "tcp://10.0.0.9:9100", "serial://", "serial:///dev/x?baud=fast", "/dev/ttyACM0"]
)
def test_what_is_no_serial_line_is_said_at_the_start(url: str) -> None:
    with pytest.raises(StartError, match="scanner"):
        SerialScanner(url)
