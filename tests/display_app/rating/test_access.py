"""For everybody: every screen of the panel, in both languages and every shape, measured as it stands."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from display_app.rating.flow import Screen
from queue_client.qt.program import create_application
from tests.display_app.rating_bench import HEIGHTS_MM, RatingBench
from tests.display_app.rating_scenes import SCENES, levels_of
from tests.queue_client.qt.test_theme import contrast
from tests.support.measures import box, called, ground_of, texts, touchables, visible
from tests.support.pictures import settled

TARGET_MM = 20.0
ALMOST = 1.0
UNTRANSLATED = re.compile(r"^[a-z_]+(\.[a-z0-9_]+)+$")

Open = Callable[..., RatingBench]


@pytest.fixture
def opened(qapp: QGuiApplication) -> Iterator[Open]:
    assert create_application("rating-panel") is qapp
    benches: list[RatingBench] = []

    def open_one(scene: str, *, language: str = "vi", size: tuple[int, int] = (1280, 800)) -> RatingBench:
        benches.append(RatingBench(language=language, size=QSize(*size), levels=levels_of(scene)))
        SCENES[scene](benches[-1])
        settled(benches[-1].window)
        return benches[-1]

    yield open_one
    for bench in benches:
        bench.close()


each_scene = pytest.mark.parametrize("scene", SCENES)
each_language = pytest.mark.parametrize("language", ["vi", "en"])
each_size = pytest.mark.parametrize("size", HEIGHTS_MM, ids=str)


def test_every_screen_of_the_flow_has_a_scene(opened: Open) -> None:
    assert {opened(scene).screen for scene in SCENES} == set(Screen)


@each_scene
@each_language
@each_size
def test_what_is_touched_is_20_mm_large_apart_and_in_the_window_and_no_text_is_cut(
    opened: Open, scene: str, language: str, size: tuple[int, int]
) -> None:
    bench = opened(scene, language=language, size=size)
    window = QRectF(0, 0, *size).adjusted(-ALMOST, -ALMOST, ALMOST, ALMOST)
    least = TARGET_MM * size[1] / HEIGHTS_MM[size] - ALMOST
    items = touchables(bench.window)
    boxes = [box(item) for item in items]
    assert [n for n, b in zip(called(items), boxes, strict=True) if min(b.width(), b.height()) < least] == []
    assert [n for n, b in zip(called(items), boxes, strict=True) if not window.contains(b)] == []
    near = [b.adjusted(ALMOST, ALMOST, -ALMOST, -ALMOST) for b in boxes]
    pairs = combinations(zip(called(items), near, strict=True), 2)
    assert [(one, other) for (one, a), (other, b) in pairs if a.intersects(b)] == []
    assert [text.property("text") for text in texts(bench.window) if not window.contains(box(text))] == []
    written = texts(bench.window)
    assert [text.property("text") for text in written if text.property("contentWidth") > text.width() + 1] == []
    outside = [text.property("text") for b in boxes for text in written if spills(text, b)]
    assert outside == []


def spills(text: QQuickItem, button: QRectF) -> bool:
    """Whether a text stands half in and half out of a button."""
    place = box(text).adjusted(ALMOST, ALMOST, -ALMOST, -ALMOST)
    return place.intersects(button) and not button.contains(place)


@each_scene
@each_language
def test_every_control_has_a_role_and_a_translated_name(opened: Open, scene: str, language: str) -> None:
    bench = opened(scene, language=language)
    for item in touchables(bench.window):
        told = QAccessible.queryAccessibleInterface(item)
        name = told.text(QAccessible.Text.Name)
        assert name.strip(), called([item])
        assert not UNTRANSLATED.match(name), name
        assert told.role() == QAccessible.Role.Button
    assert [t.property("text") for t in texts(bench.window) if UNTRANSLATED.match(str(t.property("text")))] == []


@each_scene
@each_size
def test_every_text_has_a_contrast_of_seven_to_one(opened: Open, scene: str, size: tuple[int, int]) -> None:
    bench = opened(scene, size=size)
    assert texts(bench.window) != []
    poor = {
        text.property("text"): ground.name()
        for text in texts(bench.window)
        if contrast(QColor(text.property("color")), ground := ground_of(text, bench.window)) < 7
    }
    assert poor == {}


@pytest.mark.parametrize("scene", ["level", "reason", "criterion", "closes soon"])
def test_the_keys_come_to_every_control_once_from_top_to_bottom_and_press_it(opened: Open, scene: str) -> None:
    bench = opened(scene)
    controls = touchables(bench.window)
    order: list[QQuickItem] = []
    for _ in controls:
        QTest.keyClick(bench.window, Qt.Key.Key_Tab)
        order.append(bench.window.activeFocusItem())
        assert [frame for frame in frames(bench) if frame.isVisible()] != []
    assert sorted(called(order)) == sorted(called(controls))
    upwards = [(one, other) for one, other in pairwise(order) if box(other).bottom() <= box(one).top()]
    assert upwards == []
    QTest.keyClick(bench.window, Qt.Key.Key_Tab)
    QTest.keyClick(bench.window, Qt.Key.Key_Space)
    QCoreApplication.processEvents()
    assert bench.panel.rating.value.step != 1 or bench.screen != "level"


def frames(bench: RatingBench) -> list[QQuickItem]:
    return [item for item in visible(bench.window.contentItem()) if item.objectName() == "focusFrame"]


@pytest.mark.parametrize("levels", [4, 5])
def test_each_face_is_another_shape_and_all_are_of_one_colour(opened: Open, levels: int) -> None:
    bench = opened("four levels" if levels == 4 else "level")
    faces = [each for each in visible(bench.window.contentItem()) if "Face" in each.metaObject().className()]
    assert len({face.property("mood") for face in faces}) == levels
    assert len({QColor(face.property("ink")).name() for face in faces}) == 1
    image = settled(bench.window)
    pictures = [image.copy(box(face).toAlignedRect()).scaled(40, 40) for face in faces]
    assert all(one != other for one, other in combinations(pictures, 2))
