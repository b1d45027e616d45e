"""A number given at a desk, from the clerk's click to the paper: her own printer's, or that of a kiosk.

Real windows, a real server on a real socket, virtual printers on the network.
"""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.app import CounterProgram
from counter_app.app import build as build_counter
from counter_app.devices.printer import SpooledPrinter
from kiosk_app.app import KioskProgram
from kiosk_app.app import build as build_kiosk
from kiosk_app.setup import Setup
from printers.virtual.trouble import Trouble as TroubleTold
from printers.virtual.trouble import tell
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from tests.support.databases import rows
from tests.support.threaded_server import ThreadedServer, serving
from tests.system.finger import PATIENCE_MILLISECONDS, Finger
from tests.system.hall import printer_on_the_network, stage_left, unhurried

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

POLL = 0.05


@dataclass(frozen=True)
class Desk:
    """A counter whose printer prints into a folder, and where a kiosk's printer does."""

    qtbot: QtBot
    server: ThreadedServer
    counter: CounterProgram
    window: QQuickWindow
    paper: Path
    kiosk_paper: Path
    kiosk_url: str
    kiosk_folder: Path

    @property
    def finger(self) -> Finger:
        return Finger(self.window, self.qtbot)

    def opens(self) -> None:
        panel = self.counter.window
        Finger(panel, self.qtbot).until_there("mainButton")
        panel.requestActivate()
        QTest.keyClick(panel, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)

    def issues(self, place: str) -> None:
        self.opens()
        for name in ("deskService-ho-tich", "deskPriority-priority", f"deskPlace-{place}", "deskIssue"):
            self.finger.touches(name)
        self.finger.until_reads("deskNumber", "A001")

    def until_said(self, words: str) -> None:
        self.finger.until_reads("deskFate", words)

    def until_said_what_begins(self, words: str) -> None:
        self.qtbot.waitUntil(
            lambda: self.finger.reads("deskFate").startswith(words), timeout=PATIENCE_MILLISECONDS
        )

    def until_said_otherwise_than(self, *words: str) -> None:
        self.qtbot.waitUntil(
            lambda: not self.finger.reads("deskFate").startswith(words), timeout=PATIENCE_MILLISECONDS
        )

    def until_told(self, kind: str) -> None:
        self.qtbot.waitUntil(lambda: kind in self.kinds(), timeout=PATIENCE_MILLISECONDS)

    def kinds(self) -> list[str]:
        return [str(event["kind"]) for event in self.events()]

    def events(self) -> list[dict[str, object]]:
        entries = rows(self.server.database, "SELECT payload FROM journal ORDER BY seq")
        return [json.loads(str(payload)) for (payload,) in entries]

    def secret(self) -> str:
        [(secret,)] = rows(self.server.database, "SELECT secret FROM ticket")
        return str(secret)

    def kiosk_place(self) -> str:
        [(device,)] = rows(self.server.database, "SELECT id FROM device WHERE role = 'kiosk'")
        return f"kiosk-{device}"

    def kiosk_has_been_here(self) -> None:
        """Only then a desk knows that it has a printer."""
        with self.kiosk():
            self.until_told("printer_reported")

    @contextmanager
    def kiosk(self) -> Iterator[KioskProgram]:
        folder = self.kiosk_folder
        program = build_kiosk(
            server=self.server.url,
            token=self.server.token("kiosk"),
            printer=SpooledPrinter(self.kiosk_url, poll_seconds=POLL, retry_seconds=POLL, folder=folder),
            backoff=Backoff(lambda: 0.0),
            setup=Setup(folder=folder),
        )
        with ExitStack() as stack:
            stage_left(stack, program)
            program.window.show()
            program.link.open()
            yield program


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    create_application("desk-test")
    papers = [tmp_path / name for name in ("paper", "kiosk-paper")]
    for made in papers:
        made.mkdir()
    with ExitStack() as stack:
        server = stack.enter_context(serving(tmp_path))
        own, kiosk = (stack.enter_context(printer_on_the_network(paper)) for paper in papers)
        counter = build_counter(
            server=server.url,
            token=server.token("counter", counter=1),
            clock=unhurried(),
            backoff=Backoff(lambda: 0.0),
            printer=SpooledPrinter(own.url, poll_seconds=POLL, retry_seconds=POLL, folder=tmp_path / "counter"),
            folder=tmp_path / "counter",
        )
        stage_left(stack, counter)
        counter.window.show()
        counter.link.open()
        window = counter.window.findChild(QQuickWindow, "deskTicket")
        assert isinstance(window, QQuickWindow)
        server.token("kiosk")
        yield Desk(qtbot, server, counter, window, papers[0], papers[1], kiosk.url, tmp_path / "kiosk")


def slips(paper: Path) -> list[Path]:
    return sorted(paper.glob("0*.png"))


def followed(slip: Path) -> str:
    """Where the code on the slip leads."""
    with Image.open(slip) as image:
        [code] = zxingcpp.read_barcodes(image.convert("L"))
    return str(code.text)


def test_a_clerk_gives_a_number_and_its_slip_comes_out_beside_her(desk: Desk) -> None:
    desk.issues("here")
    desk.until_said("Đã in: Máy in của quầy")
    desk.until_told("print_reported")
    assert desk.finger.reads("deskNumberService") == "Hộ tịch – Chứng thực"
    [slip] = slips(desk.paper)
    assert followed(slip).endswith(f"/t/1-{desk.secret()}")
    assert desk.kinds().count("ticket_issued") == 1
    desk.until_told("printer_reported")
    has_one = "SELECT role FROM device WHERE json_extract(printer, '$.state') = 'ready'"
    assert rows(desk.server.database, has_one) == [("counter",)]
    desk.finger.touches("deskPrintAgain")
    desk.until_said("Đã in lại: Máy in của quầy. Phiếu có ghi “In lại”.")
    assert [followed(each) for each in slips(desk.paper)] == [followed(slip)] * 2
    desk.window.requestActivate()
    desk.qtbot.waitUntil(desk.window.isActive)
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: not desk.window.isVisible())


def test_its_slip_comes_out_at_the_kiosk_that_she_chose_and_the_choice_is_kept(desk: Desk) -> None:
    with desk.kiosk() as kiosk:
        desk.until_told("printer_reported")
        desk.issues(desk.kiosk_place())
        desk.until_said("Đã in: kiosk")
        assert kiosk.parts.visit.property("screen") == "services", "nobody stands there"
        assert kiosk.printer.reprint_last() is False, "nor is it the last slip of anybody who did"
    [slip] = slips(desk.kiosk_paper)
    assert followed(slip).endswith(f"/t/1-{desk.secret()}")
    assert slips(desk.paper) == []
    assert desk.secret() not in str(desk.events())
    assert (desk.kiosk_folder.parent / "counter" / "desk-place").read_text() == desk.kiosk_place()


def test_a_kiosk_that_was_away_prints_when_it_comes_back(desk: Desk) -> None:
    desk.kiosk_has_been_here()
    desk.qtbot.waitUntil(lambda: not_online(desk), timeout=PATIENCE_MILLISECONDS)
    desk.issues(desk.kiosk_place())
    desk.until_said_what_begins("kiosk: máy mất kết nối. Phiếu sẽ ra nếu")
    for _ in range(2):
        with desk.kiosk():
            desk.until_said("Đã in: kiosk")
    assert len(slips(desk.kiosk_paper)) == 1


def not_online(desk: Desk) -> bool:
    """Whether the server knows that the kiosk has gone."""
    with desk.server.caller("supervisor") as client:
        [kiosk] = client.get("/kiosks").json()
    return not kiosk["online"]


def test_paper_out_at_the_kiosk_is_said_at_the_desk_and_the_slip_comes_when_paper_is_there(desk: Desk) -> None:
    with desk.kiosk():
        desk.until_told("printer_reported")
        tell(desk.kiosk_paper, TroubleTold.PAPER_OUT)
        state = "SELECT json_extract(printer, '$.state') FROM device"
        desk.qtbot.waitUntil(
            lambda: ("paper_out",) in rows(desk.server.database, state), timeout=PATIENCE_MILLISECONDS
        )
        desk.issues(desk.kiosk_place())
        desk.until_said_what_begins("kiosk: hết giấy. Phiếu sẽ ra nếu máy in được trước")
        tell(desk.kiosk_paper)
        desk.until_said("Đã in: kiosk")
    assert len(slips(desk.kiosk_paper)) == 1


@pytest.mark.parametrize("point", ["fetched", "spooled", "printed"])
def test_a_kiosk_that_is_killed_prints_once_and_says_so_when_it_is_back(desk: Desk, point: str) -> None:
    desk.kiosk_has_been_here()
    command = [sys.executable, "-m", "tests.system.dying_at_a_slip", desk.server.url, desk.server.token("kiosk")]
    with subprocess.Popen([*command, str(desk.kiosk_folder), desk.kiosk_url, point]) as dying:
        desk.issues(desk.kiosk_place())
        assert dying.wait(60) == -signal.SIGKILL
    assert "print_reported" not in desk.kinds()
    with desk.kiosk():
        desk.until_told("print_reported")
        desk.until_said_otherwise_than("Đang in", "kiosk:")
    [report] = [event for event in desk.events() if event["kind"] == "print_reported"]
    whole = [each for each in slips(desk.kiosk_paper) if is_whole(each)]
    if point == "spooled":  # the kill and the printing race: never two slips that do not say which is the second
        assert len(whole) == 1 or report.get("detail") == "reprint" or report["printed"] is False
    else:
        assert (len(whole), report["printed"], report.get("detail")) == (1, True, None)


def is_whole(slip: Path) -> bool:
    with Image.open(slip) as image:
        return len(zxingcpp.read_barcodes(image.convert("L"))) == 1
