"""The real program in a real window, a real socket with a scripted server behind it."""

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from display_app.app import DisplayProgram, build
from display_app.flow import HOLD_SECONDS
from display_app.settings import WindowSettings
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from queue_protocol.events import Announced
from queue_protocol.frames import Refused
from queue_protocol.version import Side
from tests.display_app.scripted import ScriptedSpeaker
from tests.display_app.snapshots import NOON, a_call, a_counter, a_service, a_snapshot, called
from tests.queue_client.scripted_server import ScriptedServer
from tests.queue_client.turning_away import TurningAway
from tests.support.clocks import StandingSeconds

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

OLD = NOON - timedelta(minutes=5)
LONG = "Đăng ký, cấp đổi, cấp lại giấy chứng nhận quyền sử dụng đất và tài sản khác gắn liền với đất " * 2


class Screen:
    """The hall as those who wait see and hear it."""

    def __init__(self, server_url: str, qtbot: QtBot, *, language: str = "vi", **settings: object) -> None:
        self.clock, self.speaker, self.qtbot = StandingSeconds(), ScriptedSpeaker(), qtbot
        self.program: DisplayProgram = build(
            server=server_url,
            token="t",
            windows=(WindowSettings.model_validate(settings),),
            speaker=self.speaker.as_speaker(),
            language=language,
            clock=self.clock,
            backoff=Backoff(lambda: 0.0),
        )
        self.program.window.show()
        self.program.link.open()
        qtbot.waitUntil(self.program.window.isExposed)

    def item(self, name: str) -> QQuickItem:
        found = [each for each in inside(self.program.window.contentItem()) if each.objectName() == name]
        assert found, name
        return next((each for each in found if each.isVisible()), found[0])

    def sees(self, name: str) -> str:
        """The text of that item; nothing where it cannot be seen."""
        items = [each for each in inside(self.program.window.contentItem()) if each.objectName() == name]
        return next((str(item.property("text")) for item in items if item.isVisible()), "")

    def wait_for(self, name: str, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.sees(name) == text)

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The last calls as they stand beside the large one."""

        def texts(name: str) -> list[str]:
            items = [each for each in inside(self.program.window.contentItem()) if each.objectName() == name]
            return [str(each.property("text")) for each in sorted(items, key=top_of) if each.isVisible()]

        return list(zip(texts("lastNumber"), texts("lastCounter"), strict=True))

    def after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.program.hall.calls.proceed()


def inside(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from inside(child)


def top_of(item: QQuickItem) -> float:
    return item.mapToScene(item.boundingRect().topLeft()).y()


@pytest.fixture
def server(qapp: QGuiApplication) -> Iterator[ScriptedServer]:
    assert create_application("display-app") is qapp
    scripted = ScriptedServer(a_snapshot(calls=[a_call(90, "M007", counter=8, at=OLD)]), role="display")
    yield scripted
    scripted.cut()


Open = Callable[..., Screen]


@pytest.fixture
def opened(server: ScriptedServer, qtbot: QtBot) -> Iterator[Open]:
    screens: list[Screen] = []

    def open_one(url: str = "", **settings: Any) -> Screen:
        screens.append(Screen(url or server.url, qtbot, **settings))
        return screens[-1]

    yield open_one
    for screen in screens:
        screen.program.end()


@pytest.fixture
def screen(opened: Open) -> Screen:
    shown = opened()
    shown.wait_for("newestNumber", "M007")
    return shown


def test_the_call_in_the_hall_is_large_with_its_counter_service_and_area(
    screen: Screen, server: ScriptedServer
) -> None:
    server.tell(called("A018", ticket=18, counter=5))
    screen.wait_for("newestNumber", "A018")
    assert screen.sees("newestCounter") == "5"
    assert screen.sees("newestService") == "Lý lịch tư pháp, công chứng, hộ tịch"
    assert screen.sees("newestArea") == "Khu A – tầng 1"
    assert screen.sees("newestRecall") == ""
    assert screen.rows == [("M007", "8")]
    assert screen.speaker.said == [("A018", 5, 1)]


@pytest.mark.parametrize("number", ["1A005", "10AB1000"])
def test_a_number_that_a_kiosk_gave_without_the_server_fits(
    screen: Screen, server: ScriptedServer, number: str
) -> None:
    server.tell(called(number, ticket=18, counter=5))
    screen.wait_for("newestNumber", number)
    item = screen.item("newestNumber")
    assert item.property("contentWidth") <= item.width()


def test_the_head_names_the_centre_and_its_time(screen: Screen) -> None:
    assert screen.sees("centreName") == "Trung tâm Hành chính công tỉnh Bình Dương"
    assert screen.sees("clock") == "12:00"
    assert screen.sees("date") == "Thứ Hai, 23/11/2026"


def test_a_recall_is_told_in_words(screen: Screen, server: ScriptedServer) -> None:
    server.tell(called("A018", ticket=18, calls=2))
    screen.wait_for("newestRecall", "Gọi lần 2")


def test_only_news_breathes_and_then_rests(screen: Screen, server: ScriptedServer) -> None:
    place = screen.item("newest")
    heights: list[float] = []
    place.breathChanged.connect(lambda: heights.append(place.property("breath")))  # type: ignore[attr-defined] # its QML
    assert place.property("breath") == 0
    server.tell(called("A018", ticket=18))
    screen.qtbot.waitUntil(lambda: bool(heights) and place.property("breath") == 0 and not is_breathing(screen))
    rises = [before < after for before, after in pairwise(heights)]
    peaks = [rise and not again for rise, again in pairwise(rises)]
    assert max(heights) == pytest.approx(1, abs=0.05)
    assert peaks.count(True) == 3


def is_breathing(screen: Screen) -> bool:
    animation = screen.item("newest").findChild(QObject, "breathing")
    assert animation is not None
    return bool(animation.property("running"))


def test_calls_of_one_moment_are_all_beside_and_take_their_turns(screen: Screen, server: ScriptedServer) -> None:
    server.tell(*(called(f"A00{number}", ticket=number, counter=number) for number in (1, 2, 3)))
    screen.qtbot.waitUntil(lambda: screen.rows == [("A003", "3"), ("A002", "2"), ("M007", "8")])
    seen = [screen.sees("newestNumber")]
    for number, counter, call_number in screen.speaker.said:
        screen.speaker.finished.emit(number, counter, call_number)
        screen.after(HOLD_SECONDS)
        seen.append(screen.sees("newestNumber"))
    assert seen == ["A001", "A002", "A003", "A003"]


def test_more_calls_than_rows_leave_the_oldest_out(screen: Screen, server: ScriptedServer) -> None:
    server.show(a_snapshot(calls=[a_call(199 - each, f"A{1020 - each}", at=OLD) for each in range(20)], seq=200))
    screen.wait_for("newestNumber", "A1020")
    assert [number for number, _ in screen.rows] == ["A1019", "A1018", "A1017", "A1016", "A1015"]


def test_before_the_first_call_the_hall_says_where_to_begin(screen: Screen, server: ScriptedServer) -> None:
    server.show(a_snapshot(seq=1))
    screen.wait_for("takeNumber", "Xin mời lấy số ở ki-ốt")
    assert screen.sees("newestNumber") == ""
    assert screen.sees("ticketNote").startswith("Số chỉ có giá trị trong ngày.")


def test_an_outage_is_told_and_what_was_missed_is_shown_and_said_afterwards(
    screen: Screen, server: ScriptedServer
) -> None:
    server.tell(called("A018", ticket=18))
    screen.wait_for("newestNumber", "A018")
    server.cut()
    screen.qtbot.waitUntil(lambda: screen.item("staleBanner").isVisible())
    assert "12:00" in str(screen.item("staleBanner").property("message"))
    assert screen.sees("newestNumber") == "A018"
    assert screen.sees("openCounters") == ""
    server.tell(called("A019", ticket=19, counter=7))
    server.come_back()
    screen.qtbot.waitUntil(lambda: not screen.item("staleBanner").isVisible())
    assert screen.speaker.said == [("A018", 5, 1), ("A019", 7, 1)]
    assert screen.rows == [("A019", "7"), ("M007", "8")]


def test_a_hall_of_one_zone_names_it_and_shows_its_calls_alone(opened: Open, server: ScriptedServer) -> None:
    screen = opened(zones=("B",))
    screen.wait_for("centreName", "Trung tâm Hành chính công tỉnh Bình Dương · Khu B – tầng 2")
    server.tell(called("A018", ticket=18, counter=5), called("D002", ticket=19, counter=10))
    screen.wait_for("newestNumber", "D002")
    assert (screen.rows, screen.speaker.said) == ([], [("D002", 10, 1)])
    assert screen.sees("waitingInAll") == "Đang chờ: 3 người"


def test_an_unknown_zone_is_explained(opened: Open) -> None:
    screen = opened(zones=("Z",))
    screen.qtbot.waitUntil(lambda: screen.sees("troubleMessage").startswith("Trung tâm không có khu"))
    assert screen.sees("troubleCode") == "Z"


@pytest.mark.parametrize(
    ("states", "told"),
    [
        ([], "Chưa có quầy nào mở"),
        (["open"] * 70, "Quầy đang mở: 1–70"),
        (["open", "closed"] * 35, "Đang mở 35/70 quầy"),
        (["open", "paused", "open"], "Quầy đang mở: 1, 3"),
    ],
)
def test_the_foot_tells_the_open_counters_however_many(
    screen: Screen, server: ScriptedServer, states: list[str], told: str
) -> None:
    counters = tuple(a_counter(number, state=state) for number, state in enumerate(states, start=1))  # type: ignore[arg-type] # its names
    server.show(a_snapshot(counters=counters, seq=200))
    screen.wait_for("openCounters", told)


@pytest.mark.parametrize(
    ("width", "height"), [(1920, 1080), (3840, 2160), (1080, 1920), (1024, 768), (1920, 540), (640, 480)]
)
def test_nothing_is_cut_off_at_any_size(screen: Screen, server: ScriptedServer, width: int, height: int) -> None:
    screen.program.window.resize(width, height)
    services = (a_service("tu-phap", "A", waiting=120, name={"vi": LONG}),)
    counters = tuple(a_counter(number) for number in range(1, 71))
    calls = [a_call(199 - each, f"A{1020 - each}", counter=70 - each, at=OLD) for each in range(20)]
    server.show(a_snapshot(calls=calls, services=services, counters=counters, name={"vi": LONG}, seq=200))
    server.tell(called("A1021", ticket=500, counter=70, calls=3))
    screen.wait_for("newestNumber", "A1021")
    screen.program.window.grabWindow()  # lays everything out
    names = ("centreName", "clock", "newestNumber", "newestCounter", "newestRecall", "newestService", "newestArea")
    places = {
        name: screen.item(name).mapRectToScene(screen.item(name).boundingRect())
        for name in (*names, "openCounters", "waitingInAll")
    }
    outside = [
        name
        for name, place in places.items()
        if place.left() < 0 or place.right() > width or place.top() < 0 or place.bottom() > height
    ]
    assert outside == []
    assert places["newestArea"].bottom() <= places["openCounters"].top()
    assert places["newestNumber"].right() <= places["newestCounter"].left()
    assert places["newestRecall"].bottom() <= places["newestCounter"].top()
    assert screen.rows[0] == ("A1020", "70")


def test_an_english_hall_reads_english(opened: Open) -> None:
    screen = opened(language="en")
    screen.wait_for("newestService", "Criminal records, notary, civil status")
    assert screen.sees("date") == "Monday, 23 November 2026"
    assert screen.sees("openCounters") == "Open counters: 1–10"


def test_the_language_changes_while_the_hall_runs(screen: Screen) -> None:
    screen.program.translations.use("en")
    screen.wait_for("newestArea", "Area A – ground floor")
    assert screen.sees("date") == "Monday, 23 November 2026"


def test_what_the_hall_does_not_hear_is_told_small(screen: Screen) -> None:
    assert not screen.item("voiceTrouble").isVisible()
    screen.speaker.falls_silent("no_sound_device")
    screen.qtbot.waitUntil(screen.item("voiceTrouble").isVisible)


def test_what_a_supervisor_says_is_read_whole_and_said(screen: Screen, server: ScriptedServer) -> None:
    assert not screen.item("announcement").isVisible()
    long = ("Quý khách cần nộp lệ phí xin vui lòng sang quầy ngân hàng. " * 4)[:200]
    server.tell(Announced(text={"vi": long}))
    screen.wait_for("announcementText", long)
    text, strip = screen.item("announcementText"), screen.item("announcement")
    screen.qtbot.waitUntil(lambda: strip.height() >= text.height() > 0)
    assert not text.property("truncated")
    assert [words["vi"] for _, words in screen.speaker.messages] == [long]


def test_a_refused_version_is_explained_on_the_whole_screen(opened: Open, server: ScriptedServer) -> None:
    server.refusal = Refused(code="versions_apart", message={"vi": "Cần cập nhật màn hình."}, update=Side.CLIENT)
    screen = opened()
    screen.wait_for("troubleMessage", "Cần cập nhật màn hình.")
    assert screen.sees("troubleCode") == "versions_apart"


def test_a_wrong_token_asks_to_pair_the_device_again(opened: Open) -> None:
    stranger = TurningAway("401 Unauthorized")
    screen = opened(stranger.url)
    screen.wait_for("troubleMessage", "Máy chủ không nhận thiết bị này. Cần ghép nối lại thiết bị.")
    assert screen.sees("newestNumber") == ""


def test_a_call_is_painted_soon_after_it_is_told(
    screen: Screen, server: ScriptedServer, record_property: Callable[[str, object], None]
) -> None:
    heard: list[float] = []
    painted: list[float] = []
    screen.program.link.happened.connect(lambda _frame: heard.append(time.perf_counter()))
    screen.program.window.afterRendering.connect(lambda: painted.append(time.perf_counter()))
    server.tell(called("A018", ticket=18))
    screen.qtbot.waitUntil(lambda: bool(heard) and bool(painted) and painted[-1] > heard[0])
    record_property("frame_to_painted_ms", 1000 * (min(at for at in painted if at > heard[0]) - heard[0]))
    assert screen.sees("newestNumber") == "A018"


def test_the_end_silences_the_voice(server: ScriptedServer, qtbot: QtBot) -> None:
    screen = Screen(server.url, qtbot)
    screen.program.end()
    assert screen.speaker.closed
