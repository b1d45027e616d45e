"""The service menu on the real window: opened by a long touch and the code, and by nothing else."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk_app.devices.headphones import open_headphones
from kiosk_app.devices.spooled import SpooledPrinter
from kiosk_app.menu import HOLD_SECONDS, PATIENCE_SECONDS
from kiosk_app.pace import Pace
from kiosk_app.settings import SettingsFile
from kiosk_app.staff_code import LOCK_SECONDS, hashed
from queue_client.qt.program import create_application
from tests.kiosk_app.lobby import QUICK, Lobby
from tests.kiosk_app.server import KioskServer
from tests.kiosk_app.snapshots import xa_mau
from tests.support.clocks import StandingSeconds

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

CODE = "4829"
CORNER = QPoint(30, 30)


class Alone(Lobby):
    """A kiosk with a folder of its own, and clocks that a test turns."""

    def __init__(
        self, url: str, qtbot: QtBot, touch: QPointingDevice, folder: Path, pace: Pace, **more: Any
    ) -> None:
        self.clock, self.wall = StandingSeconds(), StandingSeconds()
        printer = SpooledPrinter(f"virtual://{folder / 'paper'}")
        options: dict[str, Any] = {"clock": self.clock, "wall": self.wall, "folder": folder, "locked": True} | more
        super().__init__(url, qtbot, touch, printer=printer, pace=pace, **options)

    @property
    def layer(self) -> str:
        return str(self.program.parts.menu.property("place"))

    def hold(self, seconds: float) -> None:
        """Rest a finger in the corner for so long."""
        window = self.program.window
        QTest.touchEvent(window, self.device).press(0, CORNER, window).commit()
        self.clock.advance(seconds)
        self.program.parts.menu.tick()
        QTest.touchEvent(window, self.device).release(0, CORNER, window).commit()

    def types(self, code: str) -> None:
        for digit in code:
            self.touch(f"digit-{digit}")
        self.touch("enterCode")

    def gets_in(self) -> None:
        self.hold(HOLD_SECONDS)
        self.types(CODE)
        assert self.layer == "menu"


OpenAlone = Callable[..., AbstractContextManager[Alone]]


@pytest.fixture(scope="session")
def touch_screen() -> QPointingDevice:
    create_application("hang-doi-tests")
    return QTest.createTouchDevice()


@pytest.fixture
def server(qapp: QGuiApplication) -> KioskServer:
    assert qapp
    return KioskServer(xa_mau())


@pytest.fixture
def alone(server: KioskServer, qtbot: QtBot, touch_screen: QPointingDevice, tmp_path: Path) -> Iterator[OpenAlone]:
    @contextmanager
    def opened(*, code: str | None = CODE, pace: Pace = QUICK, **more: Any) -> Iterator[Alone]:
        if code is not None:
            SettingsFile(tmp_path).change(staff_code=hashed(code))
        kiosk = Alone(server.url, qtbot, touch_screen, tmp_path, pace, **more)
        try:
            kiosk.opens()
            yield kiosk
        finally:
            kiosk.ends()

    yield opened


def test_a_long_touch_and_the_code_open_it_and_it_closes_again(alone: OpenAlone) -> None:
    with alone() as kiosk:
        kiosk.hold(HOLD_SECONDS - 1)
        assert not kiosk.sees("serviceMenu")
        kiosk.gets_in()
        facts = {fact["label"]: fact["value"] for fact in kiosk.program.parts.menu.property("facts")}
        assert facts["Thiết bị"] == "d"
        assert facts["Kết nối"] == "Đang kết nối, từ 08:24"
        kiosk.touch("leaveMenu")
        assert not kiosk.sees("serviceMenu")


def test_a_wrong_code_opens_nothing_and_five_lock_it_beyond_a_restart(alone: OpenAlone) -> None:
    with alone() as kiosk:
        kiosk.hold(HOLD_SECONDS)
        for _ in range(4):
            kiosk.types("1111")
            assert kiosk.reads("codeAnswer") == "Mã chưa đúng."
        kiosk.types("1111")
        assert "sai nhiều lần" in kiosk.reads("codeAnswer")
        kiosk.types(CODE)
        assert kiosk.layer == "code"
    with alone(code=None) as kiosk:
        kiosk.hold(HOLD_SECONDS)
        kiosk.types(CODE)
        assert kiosk.layer == "code"
        kiosk.wall.advance(LOCK_SECONDS)
        kiosk.types(CODE)
        assert kiosk.layer == "menu"


def test_without_a_code_it_says_how_to_set_one(alone: OpenAlone) -> None:
    with alone(code=None) as kiosk:
        kiosk.hold(HOLD_SECONDS)
        assert "kiosk-app --set-staff-code" in kiosk.reads("codeAnswer")
        assert not kiosk.sees("enterCode")
        kiosk.touch("closeMenu")
        assert kiosk.layer == "closed"


def test_whoever_is_called_away_leaves_it_to_close_by_itself(alone: OpenAlone) -> None:
    with alone() as kiosk:
        kiosk.gets_in()
        kiosk.clock.advance(PATIENCE_SECONDS)
        kiosk.program.parts.menu.tick()
        assert kiosk.layer == "closed"


def test_no_touch_on_it_takes_a_number(alone: OpenAlone, server: KioskServer) -> None:
    with alone() as kiosk:
        places = [kiosk.place(card.objectName()) for card in kiosk.cards()]
        for place in places:
            if kiosk.layer != "menu":  # one of them lies where the menu closes
                kiosk.gets_in()
            QTest.touchEvent(kiosk.program.window, kiosk.device).press(0, place, kiosk.program.window).commit()
            QTest.touchEvent(kiosk.program.window, kiosk.device).release(0, place, kiosk.program.window).commit()
    assert server.requests == []


@pytest.mark.parametrize("code", [CODE, ""], ids=["menu", "code"])
def test_no_key_under_it_reaches_what_it_covers(alone: OpenAlone, server: KioskServer, code: str) -> None:
    with alone() as kiosk:
        kiosk.hold(HOLD_SECONDS)
        if code:
            kiosk.types(code)
        layer = kiosk.layer
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Return):
            QTest.keyClick(kiosk.program.window, key)
        assert kiosk.program.keypad.focused is None
        assert (kiosk.layer, server.requests) == (layer, [])


def test_a_test_slip_comes_out_and_is_said(alone: OpenAlone, tmp_path: Path) -> None:
    with alone() as kiosk:
        kiosk.gets_in()
        kiosk.touch("printTest")
        kiosk.qtbot.waitUntil(lambda: kiosk.reads("menuSaid") == "Đã in phiếu thử.")
    assert [file.name for file in (tmp_path / "paper").glob("*.png")] == ["0001.png"]


def test_the_last_slip_is_printed_again(alone: OpenAlone, tmp_path: Path) -> None:
    with alone(pace=Pace(settle=0, hold=0, take=0.01)) as kiosk:
        kiosk.gets_in()
        kiosk.touch("reprint")
        assert kiosk.reads("menuSaid") == "Chưa có phiếu nào để in lại."
        kiosk.touch("leaveMenu")
        kiosk.touch("service-ho-tich")
        kiosk.qtbot.waitUntil((tmp_path / "paper" / "0001.png").exists)
        kiosk.gets_in()
        kiosk.touch("reprint")
        assert kiosk.reads("menuSaid") == "Đang in lại phiếu cuối…"
        kiosk.qtbot.waitUntil((tmp_path / "paper" / "0002.png").exists)


def test_volume_and_brightness_are_kept(alone: OpenAlone, tmp_path: Path) -> None:
    with alone() as kiosk:
        kiosk.gets_in()
        kiosk.touch("volumeUp")
        kiosk.touch("brightnessDown")
        kiosk.touch("brightnessDown")
        assert kiosk.reads("volume") == "80 %"
        assert kiosk.item("darkening").opacity() == pytest.approx(0.2)
    kept = SettingsFile(tmp_path).settings
    assert (kept.volume, kept.brightness) == (80, 80)


def test_the_volume_is_that_of_the_headphones_at_once_and_after_a_restart(
    alone: OpenAlone, tmp_path: Path
) -> None:
    headphones = open_headphones(sound_to=tmp_path / "said")
    with alone(headphones=headphones) as kiosk:
        assert headphones.volume == SettingsFile(None).settings.volume
        kiosk.gets_in()
        kiosk.touch("volumeDown")
        assert headphones.volume == SettingsFile(tmp_path).settings.volume == 60
    again = open_headphones(sound_to=tmp_path / "again")
    with alone(headphones=again):
        assert again.volume == 60


def test_the_log_is_read_at_the_kiosk(alone: OpenAlone, tmp_path: Path) -> None:
    (tmp_path / "kiosk-log.jsonl").write_text(
        '{"at": "2026-11-23T01:24:00+00:00", "level": "info", "event": "begun"}\n'
    )
    with alone() as kiosk:
        kiosk.gets_in()
        kiosk.touch("showLog")
        assert kiosk.program.parts.menu.property("lines") == ["23/11 01:24:00 info: begun"]
        assert kiosk.sees("logLines")
        kiosk.touch("backToMenu")
        assert kiosk.layer == "menu"


def test_restart_and_quit_are_asked_of_the_program(alone: OpenAlone) -> None:
    with alone() as kiosk:
        kiosk.gets_in()
        with kiosk.qtbot.waitSignal(kiosk.program.parts.menu.restart_wanted):
            kiosk.touch("restart")
        with kiosk.qtbot.waitSignal(kiosk.program.parts.menu.quit_wanted):
            kiosk.touch("quit")


def test_nobody_closes_the_window(alone: OpenAlone) -> None:
    with alone() as kiosk:
        assert not kiosk.program.window.close()
        QGuiApplication.sendEvent(kiosk.program.window, QEvent(QEvent.Type.Close))
        assert kiosk.program.window.isVisible()


def test_a_kiosk_at_rest_shows_its_clock_and_the_touch_that_wakes_it_takes_no_number(
    alone: OpenAlone, server: KioskServer
) -> None:
    with alone(pace=Pace(settle=0, hold=0, rest=600)) as kiosk:
        card = kiosk.place("service-ho-tich")
        assert not kiosk.sees("screenSaver")
        kiosk.clock.advance(600)
        kiosk.program.parts.resting.tick()
        assert kiosk.sees("screenSaver")
        window = kiosk.program.window
        QTest.touchEvent(window, kiosk.device).press(0, card, window).press(1, card, window).commit()
        QTest.touchEvent(window, kiosk.device).release(0, card, window).release(1, card, window).commit()
        assert not kiosk.sees("screenSaver")
        assert kiosk.screen == "services"
        assert server.requests == []
        kiosk.touch("service-ho-tich")
        kiosk.wait_for_screen("ticket")


def test_while_somebody_takes_a_number_it_does_not_fall_asleep(alone: OpenAlone) -> None:
    with alone(pace=Pace(settle=0, hold=0, rest=600)) as kiosk:
        kiosk.touch("service-ho-tich")
        kiosk.wait_for_screen("ticket")
        kiosk.clock.advance(300)
        kiosk.program.parts.visit.touch()
        kiosk.clock.advance(599)
        kiosk.program.parts.resting.tick()
        assert not kiosk.sees("screenSaver")
