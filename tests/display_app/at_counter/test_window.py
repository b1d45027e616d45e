"""The display of a counter in a real window, plain and as lamps, on a socket with a scripted server behind it."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from display_app.at_counter.program import CounterDisplayProgram, build
from queue_client.backoff import Backoff
from queue_client.qt.program import create_application
from queue_protocol.events import CounterChanged
from tests.display_app.counters import a_centre, a_ticket, calls, finished, served, the_counter
from tests.display_app.snapshots import called
from tests.queue_client.qt.test_theme import contrast
from tests.queue_client.scripted_server import ScriptedServer
from tests.support.measures import box, ground_of, texts, visible
from tests.support.pictures import settled, still

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

LONG = "Đăng ký, cấp đổi, cấp lại giấy chứng nhận quyền sử dụng đất và tài sản khác gắn liền với đất"


class Display:
    """The display of counter 5, as those in front of it see it."""

    def __init__(self, url: str, qtbot: QtBot, *, look: str, language: str, counter: int) -> None:
        self.qtbot = qtbot
        self.program: CounterDisplayProgram = build(
            server=url, token="t", counter=counter, look=look, language=language, backoff=Backoff(lambda: 0.0)
        )
        self.window = self.program.window
        self.window.show()
        self.program.link.open()
        qtbot.waitUntil(self.window.isExposed)

    def sees(self, name: str) -> str:
        found = [each for each in visible(self.window.contentItem()) if each.objectName() == name]
        return str(found[0].property("text")) if found else ""

    def until(self, name: str, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.sees(name) == text)

    def until_lamps_say(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.said == text)

    @property
    def said(self) -> str:
        return self.program.display.matrix.value.said

    @property
    def field(self) -> tuple[int, int, int]:
        """Pixels for each lamp, columns, rows."""
        matrix = self.program.display.matrix.value
        return matrix.pitch, matrix.columns, matrix.rows

    def item(self, name: str) -> QQuickItem:
        found = self.window.findChild(QQuickItem, name)
        assert found is not None
        return found


@pytest.fixture
def server(qapp: QGuiApplication) -> Iterator[ScriptedServer]:
    assert create_application("counter-display") is qapp
    scripted = ScriptedServer(a_centre(), role="display")
    yield scripted
    scripted.cut()


Open = Callable[..., Display]


@pytest.fixture
def opened(server: ScriptedServer, qtbot: QtBot) -> Iterator[Open]:
    displays: list[Display] = []

    def open_one(*, look: str = "plain", language: str = "vi", counter: int = 5) -> Display:
        displays.append(Display(server.url, qtbot, look=look, language=language, counter=counter))
        return displays[-1]

    yield open_one
    for display in displays:
        display.program.end()


@pytest.fixture
def display(opened: Open) -> Display:
    shown = opened()
    shown.until("standing", "Đang mở")
    return shown


def test_it_follows_the_counter_from_the_call_to_the_end(display: Display, server: ScriptedServer) -> None:
    assert (display.sees("counterNumber"), display.sees("hint")) == ("5", "Xin chờ gọi số")
    server.tell(calls("A018"))
    display.until("ticketNumber", "A018")
    assert display.sees("standing") == "Mời số"
    server.tell(called("A018", ticket=18, calls=2))
    display.until("hint", "Gọi lần 2")
    server.tell(served("A018"))
    display.until("standing", "Đang phục vụ")
    server.tell(finished("A018"))
    display.until("standing", "Đang mở")
    assert display.sees("ticketNumber") == ""


def test_what_other_counters_do_is_not_shown(display: Display, server: ScriptedServer) -> None:
    server.tell(calls("A018", counter=6), calls("A019"))
    display.until("ticketNumber", "A019")


def test_a_pause_says_why_by_the_centres_list_alone(display: Display, server: ScriptedServer) -> None:
    server.tell(CounterChanged(counter=the_counter(state="paused", reason_code="meeting", reason="gặp bà Mẫu")))
    display.until("standing", "Tạm nghỉ")
    assert (display.sees("hint"), display.sees("hintSecond")) == ("Họp", "Meeting")
    server.tell(CounterChanged(counter=the_counter(state="paused", reason="gặp bà Mẫu")))
    display.until("hint", "Quầy sẽ trở lại phục vụ")
    assert "Mẫu" not in "".join(str(text.property("text")) for text in texts(display.window))


def test_who_still_stands_at_a_counter_that_pauses_is_shown_first(
    display: Display, server: ScriptedServer
) -> None:
    serving = a_ticket(state="serving")
    server.tell(CounterChanged(counter=the_counter(state="paused", ticket=serving)))
    display.until("hint", "Sau lượt này quầy tạm ngừng")
    assert display.sees("ticketNumber") == "A018"


def test_services_are_said_in_two_languages(display: Display) -> None:
    assert display.sees("services") == "Hộ tịch – Chứng thực · Trả kết quả"
    assert display.sees("servicesSecond") == "Civil status and certification · Results"


@pytest.mark.parametrize("look", ["plain", "led"])
def test_a_call_breathes_three_times_and_again_at_the_next(
    opened: Open, server: ScriptedServer, look: str
) -> None:
    display = opened(look=look)
    display.qtbot.waitUntil(lambda: display.program.link.snapshot is not None)
    place = display.item("present" if look == "plain" else "lamps")
    heights: list[float] = []
    place.breathChanged.connect(lambda: heights.append(place.property("breath")))  # type: ignore[attr-defined] # its QML
    for event in (calls("A018"), called("A018", ticket=18, calls=2)):
        heights.clear()
        server.tell(event)
        display.qtbot.waitUntil(lambda: bool(heights) and not is_breathing(place), timeout=10_000)
        rises = [before < after for before, after in pairwise(heights)]
        assert [rise and not again for rise, again in pairwise(rises)].count(True) == 3
        assert heights[-1] == 0


def is_breathing(place: QQuickItem) -> bool:
    animation = place.findChild(QObject, "breathing")
    assert animation is not None
    return bool(animation.property("running"))


def test_an_outage_keeps_what_was_last_known_and_says_so(display: Display, server: ScriptedServer) -> None:
    server.tell(served("A018"))
    display.until("ticketNumber", "A018")
    server.cut()
    display.qtbot.waitUntil(lambda: display.item("staleBanner").isVisible())
    assert "12:00" in str(display.item("staleBanner").property("message"))
    assert display.sees("ticketNumber") == "A018"
    server.tell(finished("A018"))
    server.come_back()
    display.until("standing", "Đang mở")
    assert not display.item("staleBanner").isVisible()


def test_a_counter_that_the_centre_does_not_have_is_explained(opened: Open) -> None:
    display = opened(counter=77)
    display.qtbot.waitUntil(lambda: display.sees("troubleMessage").startswith("Trung tâm không có quầy"))
    assert display.sees("troubleCode") == "77"


def test_it_speaks_english_and_changes_while_it_runs(opened: Open) -> None:
    display = opened(language="en")
    display.until("standing", "Open")
    display.program.translations.use("vi")
    display.until("standing", "Đang mở")


STATES = {
    "free": the_counter(),
    "called": the_counter(ticket=a_ticket("A1018", calls=3)),
    "last": the_counter(state="paused", ticket=a_ticket(state="serving")),
    "paused": the_counter(state="paused", reason_code="break"),
    "closed": the_counter(state="closed"),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    ("width", "height"), [(480, 320), (800, 480), (1024, 600), (1280, 800), (800, 1280), (1920, 1080)]
)
def test_nothing_is_cut_off_or_pale_at_any_size(
    display: Display, server: ScriptedServer, state: str, width: int, height: int
) -> None:
    still(display.program.engine)
    display.window.resize(width, height)
    shown = a_centre(STATES[state], seq=300)
    services = tuple(each.model_copy(update={"name": {"vi": LONG, "en": LONG[::-1]}}) for each in shown.services)
    server.show(shown.model_copy(update={"services": services}))
    display.qtbot.waitUntil(lambda: display.sees("services").startswith(LONG))
    settled(display.window)
    assert (display.window.width(), display.window.height()) == (width, height)
    outside = [
        text.property("text")
        for text in texts(display.window)
        if not display.window.contentItem().boundingRect().adjusted(-1, -1, 1, 1).contains(box(text))
    ]
    assert outside == []
    wide = [t.property("text") for t in texts(display.window) if t.property("contentWidth") > t.width() + 1]
    assert wide == []
    poor = [
        text.property("text")
        for text in texts(display.window)
        if contrast(QColor(text.property("color")), ground_of(text, display.window)) < 7
    ]
    assert poor == []


LAMPS = [(256, 64, 1), (320, 80, 1), (640, 160, 2), (1280, 320, 5), (480, 320, 3)]


@pytest.mark.parametrize(("width", "height", "pitch"), LAMPS)
def test_lamps_are_whole_and_of_two_colours(
    opened: Open, server: ScriptedServer, width: int, height: int, pitch: int
) -> None:
    display = opened(look="led")
    still(display.program.engine)
    display.window.resize(width, height)
    server.tell(served("A018"))
    display.until_lamps_say("Quầy 5, A018, Đang phục vụ")
    display.qtbot.waitUntil(lambda: display.field == (pitch, width // pitch, height // pitch))
    display.qtbot.waitUntil(lambda: display.window.grabWindow().width() == width)
    expected = {"#ffc845", "#000000" if pitch < 3 else "#1c1606"}
    display.qtbot.waitUntil(lambda: colours(settled(display.window), *display.field) == expected)


def colours(image: QImage, pitch: int, columns: int, rows: int) -> set[str]:
    """Those in the middle of each lamp."""
    left, top = (image.width() - columns * pitch) // 2, (image.height() - rows * pitch) // 2
    half = pitch // 2
    return {
        image.pixelColor(left + column * pitch + half, top + row * pitch + half).name()
        for column in range(columns)
        for row in range(rows)
    }


@pytest.mark.parametrize(
    ("counter", "said"),
    [
        (the_counter(), "Quầy 5, Đang mở, Xin chờ gọi số"),
        (the_counter(ticket=a_ticket()), "Quầy 5, A018, Mời số"),
        (the_counter(state="paused", reason_code="meeting"), "Quầy 5, Tạm nghỉ, Họp"),
        (the_counter(state="paused", ticket=a_ticket(state="serving")), "Quầy 5, A018, Sắp tạm ngừng"),
        (the_counter(state="closed"), "Quầy 5, Quầy đóng, Xin đến quầy khác"),
    ],
)
def test_lamps_say_the_same(opened: Open, server: ScriptedServer, counter: object, said: str) -> None:
    server.show(a_centre(counter, seq=300))  # type: ignore[arg-type] # a counter
    opened(look="led").until_lamps_say(said)


def test_lamps_say_an_outage_and_keep_the_number(opened: Open, server: ScriptedServer) -> None:
    display = opened(look="led")
    server.tell(served("A018"))
    display.until_lamps_say("Quầy 5, A018, Đang phục vụ")
    server.cut()
    display.until_lamps_say("Quầy 5, A018, Mất kết nối từ 12:00")


def test_lamps_say_when_they_cannot_be_the_display_of_that_counter(opened: Open) -> None:
    display = opened(look="led", counter=77)
    display.until_lamps_say("Quầy 77, Cần cài lại, 77")
