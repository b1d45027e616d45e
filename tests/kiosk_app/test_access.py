"""For everybody: every screen of the kiosk, in every language, mode and shape, measured as it stands.

The scenes are in `scenes.py`. What is touched is found in the window, not listed: new controls are measured too.
"""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise, product

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtQuick import QQuickItem

from kiosk_app.reach import HIGHEST_MM, LOWEST_MM, Mounting, least_target
from kiosk_app.screen_reader import heard, within
from kiosk_app.screens import Screen
from tests.kiosk_app.booth import MOUNTED, PORTRAIT, WIDE, Booth
from tests.kiosk_app.conftest import Open
from tests.kiosk_app.scenes import SCENES
from tests.queue_client.qt.test_theme import contrast
from tests.support.measures import box, called, ground_of, touchables

MODES = {
    "normal": (),
    "large": ("large",),
    "contrast": ("contrast",),
    "low": ("low",),
    "all": ("large", "contrast", "low"),
}
LAID_OUT = [mode for mode in MODES if mode != "contrast"]
"""Those that move things; colours do not."""

UNTRANSLATED = re.compile(r"^[a-z_]+(\.[a-z0-9_]+)+$")
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
}
READ = {*ROLES, QAccessible.Role.StaticText, QAccessible.Role.AlertMessage}
ALMOST = 1.0

SAME_AS_ANOTHER = {"at_night", "at_rest_without_notices"}
"""Pictures in which nothing stands that is not measured elsewhere; darkness is that of the screen's own light."""
each_scene = pytest.mark.parametrize("scene", [scene for scene in SCENES if scene not in SAME_AS_ANOTHER])
each_language = pytest.mark.parametrize("language", ["vi", "en"])
each_shape = pytest.mark.parametrize("size", [PORTRAIT, WIDE], ids=["portrait", "wide"])


def texts(booth: Booth) -> list[QQuickItem]:
    """All that can be read; of a list that is scrolled, what is in its window."""
    found = booth.in_front(lambda item: item.inherits("QQuickText") and bool(item.property("text")))
    return [text for text in found if not is_scrolled_away(text)]


def is_scrolled_away(item: QQuickItem) -> bool:
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        if above.clip() and not box(above).intersects(box(item)):
            return True
        above = above.parentItem()
    return False


def test_every_screen_of_the_flow_has_a_scene(open_booth: Open) -> None:
    assert {open_booth(scene=scene).screen for scene in SCENES} == set(Screen)


@each_scene
@each_language
def test_every_control_has_a_role_and_a_translated_name(open_booth: Open, scene: str, language: str) -> None:
    booth = open_booth(scene=scene, language=language)
    for item in touchables(booth.window, booth.front):
        told = heard(item)
        assert told.name.strip(), called([item])
        assert not UNTRANSLATED.match(told.name), told.name
        assert told.role in ROLES, called([item])


@each_scene
@each_language
def test_a_screen_reader_finds_every_control_and_no_text_without_words(
    open_booth: Open, scene: str, language: str
) -> None:
    booth = open_booth(scene=scene, language=language)
    everything = within(booth.window)
    found = {each.item for each in everything}
    assert called([item for item in touchables(booth.window, booth.front) if item not in found]) == []
    names = [each.name for each in everything if each.role in READ]
    assert [name for name in names if not name.strip() or UNTRANSLATED.match(name)] == []


def zip_names(items: list[QQuickItem]) -> Iterator[tuple[QQuickItem, str]]:
    return zip(items, called(items), strict=True)


@each_scene
@pytest.mark.parametrize(("language", "mode"), [*product(["vi"], LAID_OUT), ("en", "all")])
@each_shape
def test_what_is_touched_is_large_enough_apart_and_in_the_window(
    open_booth: Open, scene: str, language: str, mode: str, size: QSize
) -> None:
    booth = open_booth(scene=scene, language=language, size=size, modes=MODES[mode])
    window = QRectF(0, 0, size.width(), size.height()).adjusted(-ALMOST, -ALMOST, ALMOST, ALMOST)
    least = least_target(width=size.width(), height=size.height(), height_mm=mounting(size).height_mm) - ALMOST
    items = touchables(booth.window, booth.front)
    boxes = [box(item) for item in items]
    assert [n for n, b in zip(called(items), boxes, strict=True) if min(b.width(), b.height()) < least] == []
    assert [n for n, b in zip(called(items), boxes, strict=True) if not window.contains(b)] == []
    assert [text.property("text") for text in texts(booth) if not window.contains(box(text))] == []
    if not booth.sees("moreTime"):  # which lies over what it asks about
        near = [b.adjusted(ALMOST, ALMOST, -ALMOST, -ALMOST) for b in boxes]
        pairs = combinations(zip(called(items), near, strict=True), 2)
        assert [(one, other) for (one, a), (other, b) in pairs if a.intersects(b)] == []


TOTEM = Mounting(height_mm=1210, floor_mm=300)
"""55 inches upright: its foot is out of reach, too."""


FOR_STAFF = {"staff_code", "wrong_staff_code", "no_staff_code", "service_menu", "service_log"}
"""What staff see: it is not lowered, because all of it would not fit below; nor is it worked by the keypad."""


@pytest.mark.parametrize("scene", [scene for scene in SCENES if scene not in FOR_STAFF | SAME_AS_ANOTHER])
@pytest.mark.parametrize(
    ("mode", "size", "totem"),
    [("low", PORTRAIT, None), ("all", PORTRAIT, None), ("all", WIDE, None), ("all", PORTRAIT, TOTEM)],
)
def test_lowered_everything_is_touched_between_380_and_1220_mm_from_the_floor(
    open_booth: Open, scene: str, mode: str, size: QSize, totem: Mounting | None
) -> None:
    stands = totem or mounting(size)
    booth = open_booth(scene=scene, size=size, modes=MODES[mode], mounting=stands)
    density = size.height() / stands.height_mm
    for item, name in zip_names(touchables(booth.window, booth.front)):
        bottom, top = (
            stands.floor_mm + (size.height() - y) / density for y in (box(item).bottom(), box(item).top())
        )
        assert LOWEST_MM - ALMOST <= bottom < top <= HIGHEST_MM + ALMOST, name


def mounting(size: QSize) -> Mounting:
    return MOUNTED[(size.width(), size.height())]


@each_scene
@each_shape
def test_the_keys_come_to_every_control_once_and_from_top_to_bottom(
    open_booth: Open, scene: str, size: QSize
) -> None:
    booth = open_booth(scene=scene, size=size)
    controls = booth.program.keypad.controls()
    wanted = [
        item for item in touchables(booth.window, booth.front) if item.isEnabled() and scene not in FOR_STAFF
    ]
    assert sorted(called(controls)) == sorted(called(wanted))
    if size == PORTRAIT and not booth.sees("moreTime"):
        boxes = zip(called(controls), map(box, controls), strict=True)
        upwards = [(one, other) for (one, a), (other, b) in pairwise(boxes) if b.bottom() <= a.top()]
        assert upwards == []


@each_scene
@each_shape
@pytest.mark.parametrize("mode", ["normal", "contrast"])
def test_every_text_has_a_contrast_of_seven_to_one_with_the_ground_it_stands_on(
    open_booth: Open, scene: str, size: QSize, mode: str
) -> None:
    booth = open_booth(scene=scene, size=size, modes=MODES[mode])
    assert texts(booth) != []
    poor = {
        text.property("text"): (QColor(text.property("color")).name(), ground.name())
        for text in texts(booth)
        if contrast(QColor(text.property("color")), ground := ground_of(text, booth.window)) < 7
    }
    assert poor == {}


@each_shape
def test_high_contrast_is_black_white_and_amber_on_the_screen_itself(open_booth: Open, size: QSize) -> None:
    booth = open_booth(scene="none_open", size=size, modes=("contrast",))
    colours = {
        QColor(item.property("color")).name()
        for item in booth.items(lambda item: item.inherits("QQuickText") or item.inherits("QQuickRectangle"))
        if QColor(item.property("color")).alpha() == 255
    }
    assert colours <= {"#000000", "#ffffff", "#ffc845"}


@pytest.mark.parametrize("mode", ["normal", "contrast"])
def test_a_closed_service_is_told_by_words_and_by_its_shape(open_booth: Open, mode: str) -> None:
    booth = open_booth(scene="few_services", modes=MODES[mode])
    shapes = {name: badge_of(booth, name) for name in ("service-ho-tich", "service-dat-dai")}
    assert shapes["service-dat-dai"].property("radius") == shapes["service-dat-dai"].height() / 2
    assert shapes["service-ho-tich"].property("radius") < shapes["service-ho-tich"].height() / 3
    assert booth.item("serviceWhyNot").property("text")


def badge_of(booth: Booth, card: str) -> QQuickItem:
    inside = booth.items(lambda item: item.metaObject().className().startswith("Badge"))
    return next(item for item in inside if is_within(item, booth.item(card)))


def is_within(item: QQuickItem | None, outer: QQuickItem) -> bool:
    while item is not None and item != outer:
        item = item.parentItem()
    return item == outer


def test_what_is_chosen_or_switched_on_has_a_tick(open_booth: Open) -> None:
    booth = open_booth(scene="services", modes=("large",))
    ticks = booth.items(lambda item: item.property("name") == "check")
    for name in ("area-", "mode-large"):
        assert any(is_within(tick, booth.item(name)) for tick in ticks), name
    for name in ("area-A", "mode-contrast"):
        assert not any(is_within(tick, booth.item(name)) for tick in ticks), name
