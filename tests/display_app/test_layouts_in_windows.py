"""Every layout in a real window: nothing is cut off, nothing flashes fast, and what is told is there at once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from display_app.layouts import names
from display_app.settings import WindowSettings
from display_app.view_models.hall import Hall
from queue_client.qt.program import create_application, create_engine, dispose, window_of
from queue_client.qt.translations import Translations
from queue_protocol.events import NoticePosted, NoticeWithdrawn
from queue_protocol.state import CentreNotice
from tests.display_app.scenes import CENTRES, a_hall, calls, large
from tests.display_app.snapshots import called
from tests.queue_client.scripted_link import ScriptedLink
from tests.support.pictures import settled, theme_of

SIZES = {
    "wide": QSize(1920, 1080),
    "upright": QSize(1080, 1920),
    "4k": QSize(3840, 2160),
    "strip": QSize(1920, 540),
}


class Room:
    """A hall in its window."""

    def __init__(self, size: QSize, *, language: str = "vi", **settings: object) -> None:
        self.link, self.hall = a_hall(WindowSettings.model_validate(settings), language=language)
        self.translations = Translations(["display_app"])
        self.translations.use(language)
        self.engine: QQmlApplicationEngine = create_engine(
            "display_app", translations=self.translations, properties=self.hall.parts()
        )
        self.window: QQuickWindow = window_of(self.engine)
        self.window.resize(size)
        self.window.show()
        self.held: list[QQuickItem] = []

    def items(self, name: str) -> list[QQuickItem]:
        return [item for item in seen(self.window.contentItem()) if item.objectName() == name]

    def reads(self, name: str) -> list[str]:
        return [str(item.property("text")) for item in self.items(name)]

    def close(self) -> None:
        self.hall.media.hold(None)
        dispose(self.engine)
        self.translations.remove()


def seen(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from seen(child)


Opened = Callable[..., Room]


@pytest.fixture
def opened(qapp: QGuiApplication) -> Iterator[Opened]:
    assert create_application("display-app") is qapp
    rooms: list[Room] = []

    def open_one(size: QSize = SIZES["wide"], **settings: object) -> Room:
        rooms.append(Room(size, **settings))  # type: ignore[arg-type]  # of the settings
        return rooms[-1]

    yield open_one
    for room in rooms:
        room.close()


@pytest.mark.parametrize("layout", names())
@pytest.mark.parametrize("centre", CENTRES)
@pytest.mark.parametrize("shape", ["wide", "upright", "strip"])
def test_no_text_leaves_its_window_or_is_cut_at_its_head(
    opened: Opened, layout: str, centre: str, shape: str
) -> None:
    """Whatever the layout was made for: it must stay readable on any screen."""
    room = opened(SIZES[shape], layout=layout)
    calls(room.link, CENTRES[centre]())
    settled(room.window)
    words = [item for item in seen(room.window.contentItem()) if item.property("text") and is_text(item)]
    assert len(words) > 5
    size = SIZES[shape]
    for item in words:
        place = item.mapRectToScene(item.boundingRect())
        where = (str(item.property("text")), place)
        assert place.left() >= -1 and place.right() <= size.width() + 1, where
        assert place.top() >= -1 and place.bottom() <= size.height() + 1, where
        assert float(item.property("contentWidth")) <= item.width() + 1, where


def is_text(item: QQuickItem) -> bool:
    return item.property("contentWidth") is not None and item.property("lineCount") is not None


@pytest.mark.parametrize("layout", ["calls-and-waiting", "information", "with-media"])
def test_a_notice_that_is_posted_is_on_the_screen_at_once_and_goes_with_it(opened: Opened, layout: str) -> None:
    room = opened(layout=layout)
    room.link.connects(large().model_copy(update={"notices": ()}))
    name = "notice" if layout == "information" else "tickerPage"
    room.link.tells(NoticePosted(notice=CentreNotice(text={"vi": "Quầy 3 nghỉ đến 10 giờ."}, id=3)))
    settled(room.window)
    assert room.reads(name) == ["Quầy 3 nghỉ đến 10 giờ."]
    room.link.tells(NoticeWithdrawn(notice_id=3))
    settled(room.window)
    assert room.reads(name)[0].startswith("Số chỉ có giá trị trong ngày.")


def test_services_tell_who_waits_and_how_long(opened: Opened) -> None:
    room = opened(layout="information")
    calls(room.link, CENTRES["3 counters"]())
    settled(room.window)
    assert room.reads("serviceName")[0] == "Lý lịch tư pháp, công chứng, hộ tịch"
    assert room.reads("serviceWaiting")[2] == "3 người"
    assert room.reads("serviceWait") == ["vào ngay", "5–15 phút", "10–20 phút"]


def test_a_picture_of_the_folder_is_drawn(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill("#ff0000")
    image.save(str(tmp_path / "a.png"))
    room = opened(layout="with-media", media=tmp_path)
    calls(room.link, large())
    (item,) = room.items("picture")
    qtbot.waitUntil(lambda: float(item.property("paintedWidth")) > 0)
    middle = item.mapToScene(item.boundingRect().center()).toPoint()
    assert room.window.grabWindow().pixelColor(middle).name() == "#ff0000"


def breathing(room: Room) -> QObject:
    """The animation of the newest call, or of the newest row."""
    room.held = list(seen(room.window.contentItem()))  # PySide forgets the child with the wrapper of its parent
    return next(each for item in room.held if (each := item.findChild(QObject, "breathing")) is not None)


@pytest.mark.parametrize("layout", ["calls", "columns"])
def test_the_newest_call_flashes_less_than_three_times_a_second(opened: Opened, layout: str) -> None:
    """By the animation's own measures: a rise and a fall are one flash."""
    room = opened(layout=layout)
    calls(room.link, large())
    animation = breathing(room)
    phases = [
        int(each.property("duration"))
        for each in animation.findChildren(QObject)
        if each.property("to") is not None
    ]
    assert len(phases) == 2
    assert 1000 / sum(phases) < 3
    assert animation.property("loops") == 3


@pytest.mark.parametrize("layout", ["calls", "columns"])
def test_nothing_moves_in_a_calm_hall(opened: Opened, layout: str) -> None:
    room = opened(layout=layout, calm=True)
    calls(room.link, large())
    assert breathing(room).property("loops") == 0
    assert not breathing(room).property("running")
    before = settled(room.window)
    room.link.tells(called("B777", ticket=777, counter=3))
    assert not breathing(room).property("running")
    assert settled(room.window) != before


def test_high_contrast_is_black_white_and_amber(opened: Opened) -> None:
    room = opened(layout="columns", contrast=True)
    calls(room.link, large())
    assert theme_of(room.engine).property("highContrast") is True
    picture = settled(room.window)
    places = ((30, 200), (1000, 5), (1900, 500))
    assert {picture.pixelColor(*place).name() for place in places} == {"#000000"}


def test_a_hall_that_is_resized_gets_the_layout_of_its_new_shape(opened: Opened) -> None:
    room = opened()
    calls(room.link, large())
    wide = [area.pane for area in room.hall.panes.value.areas]
    across = room.hall.panes.value.of("calls")
    room.window.resize(SIZES["upright"])
    settled(room.window)
    upright = room.hall.panes.value.of("calls")
    assert [area.pane for area in room.hall.panes.value.areas] == wide
    assert across is not None and upright is not None
    assert (across.x > 900, upright.x < 100) == (True, True)


def test_numbers_grow_with_the_distance_and_what_cannot_is_logged(
    opened: Opened, caplog: pytest.LogCaptureFixture
) -> None:
    room = opened(layout="calls", distance=10.0)
    room.hall.panes.seen_on(55 * 25.4 / 2203)
    assert "the numbers of “calls” are" in caplog.text
    assert "not from 10.0 m" in caplog.text
    assert room.hall.panes.value.of("calls") != opened(layout="calls").hall.panes.value.of("calls")


def test_a_screen_of_unknown_size_says_that_it_needs_its_diagonal(
    opened: Opened, caplog: pytest.LogCaptureFixture
) -> None:
    opened(distance=10.0).hall.panes.seen_on(None)
    assert "give its diagonal" in caplog.text


def test_a_long_stream_of_calls_leaves_nothing_behind(opened: Opened) -> None:
    """`python -m tests.benchmarks endurance` does the same for a simulated day."""
    room = opened(layout="calls-and-waiting")
    calls(room.link, large())
    counts = []
    for begin in (1, 201, 401):
        for ticket in range(begin, begin + 200):
            tell(room.link, room.hall, ticket)
        settled(room.window)
        counts.append(len(room.window.findChildren(QObject)) + len(list(seen(room.window.contentItem()))))
    assert counts[1] == counts[2]


def tell(link: ScriptedLink, hall: Hall, ticket: int) -> None:
    link.tells(called(f"C{ticket:03}", ticket=1000 + ticket, counter=1 + ticket % 70))
    hall.calls.proceed()
