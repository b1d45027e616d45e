"""Logging in at the real window: typed with real keys, answered by a scripted server."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from queue_client.qt.program import create_application
from queue_protocol import commands
from queue_protocol.errors import Error
from queue_protocol.results import SessionResult
from queue_protocol.state import Snapshot
from tests.counter_app.snapshots import NOON, a_counter, a_snapshot
from tests.counter_app.test_window import Screen
from tests.queue_client.scripted_server import ScriptedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

SESSION = SessionResult(staff_id=3, name="Nguyễn Thị Lan", role="clerk", counter=5, ends_at=NOON, token="t")


def attended(clerk: str | None, *, required: bool = True, seq: int = 1) -> Snapshot:
    shown = a_snapshot(counter=a_counter().model_copy(update={"clerk": clerk}), seq=seq)
    return shown.model_copy(update={"centre": shown.centre.model_copy(update={"log_in_required": required})})


class Desk:
    """A window at a counter, and the hands of a clerk."""

    def __init__(self, server: ScriptedServer, qtbot: QtBot) -> None:
        self.server, self.qtbot = server, qtbot
        self.screen = Screen(server.url, qtbot)
        self.window = self.screen.program.window

    def write(self, field: str, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.screen.item(f"{field}Input").hasActiveFocus())
        for sign in text:
            QTest.keyClick(self.window, Qt.Key(ord(sign.upper())))

    def enter(self, *, login: str = "lan", pin: str = "246810") -> None:
        """Type both, each ended by Enter."""
        self.write("login", login)
        QTest.keyClick(self.window, Qt.Key.Key_Return)
        self.write("pin", pin)
        with self.qtbot.waitSignal(self.server.asked):
            QTest.keyClick(self.window, Qt.Key.Key_Return)

    def refuse(self, code: str, sentence: str) -> None:
        self.server.answer(error=Error(code=code, message={"vi": sentence}))
        self.screen.wait_for("logInMessage", sentence)


@pytest.fixture
def server(qapp: QGuiApplication) -> Iterator[ScriptedServer]:
    assert create_application("counter-app") is qapp
    scripted = ScriptedServer(attended(None), role="counter", counter=5)
    yield scripted
    scripted.cut()


@pytest.fixture
def desk(server: ScriptedServer, qtbot: QtBot) -> Iterator[Desk]:
    shown = Desk(server, qtbot)
    yield shown
    shown.screen.program.end()


def test_where_it_is_required_the_panel_begins_with_the_log_in(desk: Desk) -> None:
    desk.screen.wait_for("logInWhy", "Xin đăng nhập để làm việc ở quầy này.")
    assert desk.screen.sees("mainButton") == ""
    assert desk.screen.sees("logInBackButton") == ""
    desk.screen.key(Qt.Key.Key_F9)
    desk.enter()
    assert desk.server.asked_for == [commands.LogIn(login="lan", secret="246810", counter=5)]


def test_whoever_has_logged_in_sees_the_panel_and_their_name(desk: Desk) -> None:
    desk.screen.wait_for("logInTitle", "Đăng nhập")
    desk.enter()
    desk.server.show(attended("Nguyễn Thị Lan", seq=2))
    desk.server.answer(SESSION)
    desk.screen.wait_for("clerkName", "Nguyễn Thị Lan")
    assert desk.screen.sees("mainButton") == "Gọi tiếp"
    assert desk.screen.item("pinInput").property("text") == ""


def test_a_wrong_pin_is_said_and_typed_anew(desk: Desk) -> None:
    desk.screen.wait_for("logInTitle", "Đăng nhập")
    desk.enter(pin="999999")
    desk.refuse("wrong_credentials", "Tên đăng nhập hoặc mã không đúng.")
    assert desk.screen.item("pinInput").property("text") == ""
    assert desk.screen.item("loginInput").property("text") == "lan"
    assert not desk.screen.item("logInButton").isEnabled()
    desk.write("pin", "2")
    assert desk.screen.sees("logInMessage") == ""


@pytest.mark.parametrize(("code", "button"), [("counter_taken", "Nhận quầy"), ("clerk_elsewhere", "Chuyển quầy")])
def test_a_place_is_taken_over_by_a_button_that_says_so(desk: Desk, code: str, button: str) -> None:
    desk.screen.wait_for("logInTitle", "Đăng nhập")
    desk.enter()
    desk.refuse(code, "Có người.")
    assert desk.screen.sees("logInButton") == button
    with desk.qtbot.waitSignal(desk.server.asked):
        desk.screen.click("logInButton")
    assert desk.server.asked_for[-1] == commands.LogIn(login="lan", secret="246810", counter=5, take_over=True)


def test_while_the_secret_is_checked_nothing_more_is_sent(desk: Desk) -> None:
    desk.screen.wait_for("logInTitle", "Đăng nhập")
    desk.enter()
    desk.screen.wait_for("logInButton", "Đang kiểm tra…")
    QTest.keyClick(desk.window, Qt.Key.Key_Return)
    desk.refuse("locked_out", "Xin thử lại sau 15 phút.")
    assert len(desk.server.asked_for) == 1


def test_by_choice_one_may_log_in_and_go_back(desk: Desk) -> None:
    desk.server.show(attended(None, required=False, seq=2))
    desk.screen.wait_for("clerkName", "Chưa có ai đăng nhập")
    desk.screen.click("openLogInButton")
    desk.screen.wait_for("logInWhy", "Đăng nhập để công việc được ghi dưới tên của mình.")
    desk.screen.click("logInBackButton")
    desk.screen.wait_for("mainButton", "Gọi tiếp")


def test_logging_out_is_at_the_foot(desk: Desk) -> None:
    desk.server.show(attended("Nguyễn Thị Lan", seq=2))
    desk.screen.wait_for("clerkName", "Nguyễn Thị Lan")
    with desk.qtbot.waitSignal(desk.server.asked):
        desk.screen.click("logOutButton")
    assert desk.server.asked_for == [commands.LogOut()]
    desk.server.show(attended(None, seq=3))
    desk.server.answer()
    desk.screen.wait_for("logInTitle", "Đăng nhập")


def test_a_device_at_which_nobody_is_logged_in_is_told_so(desk: Desk) -> None:
    """Somebody works at this counter, but at another device of it."""
    desk.server.show(attended("Nguyễn Thị Lan", seq=2))
    desk.screen.wait_for("mainButton", "Gọi tiếp")
    with desk.qtbot.waitSignal(desk.server.asked):
        desk.screen.key(Qt.Key.Key_F9)
    desk.server.answer(error=Error(code="log_in_required", message={"vi": "Xin đăng nhập trước."}))
    desk.screen.wait_for("logInTitle", "Đăng nhập")


@pytest.mark.parametrize(("width", "height"), [(400, 860), (400, 620), (320, 560), (800, 600)])
def test_nothing_of_the_page_is_cut_off(desk: Desk, width: int, height: int) -> None:
    desk.window.resize(width, height)
    desk.server.show(attended(None, required=False, seq=2))
    desk.screen.wait_for("clerkName", "Chưa có ai đăng nhập")
    desk.window.grabWindow()  # lays everything out
    desk.screen.key(Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    desk.enter()
    desk.refuse("counter_taken", "Quầy 5 đang có Nguyễn Thị Lan làm việc. Chọn “nhận quầy” nếu đúng là muốn thay.")
    desk.window.grabWindow()
    for name in ("logInTitle", "loginInput", "pinInput", "logInMessage", "logInButton", "logInBackButton"):
        item = desk.screen.item(name)
        place = item.mapRectToScene(item.boundingRect())
        assert place.left() >= 0, name
        assert place.right() <= width, name
        assert place.bottom() <= height, name
