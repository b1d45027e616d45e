"""The kiosk by keys alone, on the real window."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from queue_protocol.commands import IssueTicket
from tests.kiosk_app.booth import PACE, PORTRAIT, WIDE, Booth
from tests.kiosk_app.conftest import Open
from tests.kiosk_app.scenes import SCENES
from tests.kiosk_app.snapshots import issued
from tests.support.scanners import Typing

NEXT, BEFORE, ENTER, BACK, READ = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_F1,
)
each_shape = pytest.mark.parametrize("size", [PORTRAIT, WIDE], ids=["portrait", "wide"])


def go_to(booth: Booth, name: str) -> None:
    """Press on until that has the focus, once around at most."""
    for _ in range(100):
        if booth.focused == name:
            return
        booth.press(NEXT)
    pytest.fail(f"the keys never come to {name}")


@each_shape
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_whole_visit_by_keys_alone(open_booth: Open, language: str, size: QSize) -> None:
    booth = open_booth(scene="services", size=size)
    if language == "en":
        go_to(booth, "language-en")
        booth.press(ENTER)
    go_to(booth, "priorityOffer")
    booth.press(ENTER)
    assert booth.screen == "priority"
    go_to(booth, "priority-elderly")
    booth.press(ENTER)
    go_to(booth, "nextPage")
    booth.press(ENTER)
    go_to(booth, "service-doanh-nghiep")
    booth.press(ENTER)
    assert booth.link.requests == [IssueTicket(service="doanh-nghiep", priority="elderly")]
    booth.link.gives(issued())
    booth.printer.done.emit(7, None, "")
    assert booth.screen == "ticket"
    assert booth.printer.languages == [language]
    booth.press(ENTER)
    assert booth.screen == "services"
    assert booth.focused == ""


@each_shape
@pytest.mark.parametrize("scene", SCENES)
def test_whatever_the_screen_the_first_key_finds_its_first_control(
    open_booth: Open, scene: str, size: QSize
) -> None:
    booth = open_booth(scene=scene, size=size)
    if booth.sees("moreTime"):
        booth.press(NEXT)  # the answer to the question
    booth.press(NEXT)
    controls = booth.program.keypad.controls()
    assert booth.focused == (controls[0].objectName() if controls else "")


def test_both_ways_around_and_with_either_pair_of_keys(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    names = [item.objectName() for item in booth.program.keypad.controls()]
    for forward, backward in ((Qt.Key.Key_Tab, Qt.Key.Key_Backtab), (Qt.Key.Key_Right, Qt.Key.Key_Left)):
        go_to(booth, names[0])
        walked = []
        for _ in names:
            walked.append(booth.focused)
            booth.press(forward)
        assert walked == names
        assert booth.focused == names[0]
        booth.press(backward)
        assert booth.focused == names[-1]


def test_where_the_keys_are_is_seen_by_a_frame_of_three_pixels_or_more(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    assert not booth.sees("focusFrame")
    for _ in booth.program.keypad.controls():
        booth.press(NEXT)
        (frame,) = booth.items(lambda item: item.objectName() == "focusFrame")
        assert is_around(frame, booth.item(booth.focused))
        assert border_of(frame) >= 3


def is_around(frame: QQuickItem, item: QQuickItem) -> bool:
    outer, inner = (each.mapRectToScene(each.boundingRect()) for each in (frame, item))
    return outer.contains(inner)


def border_of(frame: QQuickItem) -> float:
    return float(QQmlProperty(frame, "border.width").read())


@pytest.mark.parametrize(("scene", "screen"), [("priority", "services"), ("apology", "services")])
def test_one_key_leads_back(open_booth: Open, scene: str, screen: str) -> None:
    booth = open_booth(scene=scene)
    booth.press(BACK)
    assert booth.screen == screen


def test_a_number_that_was_noted_goes_by_the_way_back(open_booth: Open) -> None:
    booth = open_booth(scene="not_printed")
    booth.press(BACK)
    assert booth.screen == "services"


def test_a_number_is_not_dismissed_while_it_is_printed(open_booth: Open) -> None:
    booth = open_booth(scene="printing")
    booth.press(ENTER, BACK)
    assert booth.screen == "ticket"


def test_a_control_that_goes_away_under_the_keys_leaves_them_on_another(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    pages = booth.parts.cards.property("pages")
    for _ in range(pages - 1):
        go_to(booth, "nextPage")
        booth.press(ENTER)
    assert not booth.item("nextPage").isEnabled()
    assert booth.focused != ""


def test_cards_that_change_in_place_keep_the_keys(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    go_to(booth, "service-y-te")
    booth.parts.cards.choose_area("A")
    booth.settle()
    assert booth.focused == "service-y-te"


def test_a_key_that_is_held_down_presses_once(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    go_to(booth, "mode-large")
    booth.press(ENTER)
    booth.press_again(ENTER)
    assert booth.parts.access.property("large") is True


def test_the_key_that_answers_the_question_for_more_time_does_nothing_else(open_booth: Open) -> None:
    booth = open_booth(scene="declared")
    go_to(booth, "mode-large")
    booth.after(PACE.idle - PACE.more)
    assert booth.sees("moreTime")
    booth.press(ENTER)
    assert not booth.sees("moreTime")
    assert booth.parts.access.property("large") is False
    booth.press(ENTER)
    assert booth.parts.access.property("large") is True


def test_every_key_counts_as_being_there(open_booth: Open) -> None:
    booth = open_booth(scene="declared")
    booth.after(PACE.idle - PACE.more - 1)
    booth.press(Qt.Key.Key_7)
    booth.after(PACE.more)
    assert booth.parts.priority.property("chosen") != ""


def test_the_next_person_finds_no_frame_and_no_switch_on(open_booth: Open) -> None:
    booth = open_booth(scene="declared")
    for name in ("mode-large", "mode-contrast", "mode-low"):
        go_to(booth, name)
        booth.press(ENTER)
    booth.after(PACE.idle)
    assert booth.focused == ""
    access = booth.parts.access
    assert [access.property(name) for name in ("large", "contrast", "low")] == [False, False, False]


def test_a_touch_takes_the_frame_away_and_the_keys_come_back(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    booth.press(NEXT)
    booth.touch_at(booth.item("centreName"))
    assert booth.focused == ""
    booth.press(NEXT)
    assert booth.focused == booth.program.keypad.controls()[0].objectName()


def test_what_a_scanner_types_presses_nothing(open_booth: Open) -> None:
    booth = open_booth(scene="services")
    go_to(booth, "service-tu-phap")
    booth.clock.advance(1)
    Typing(booth.window, booth.clock).scan("3467ACDE")
    assert booth.link.requests == []
    assert booth.focused == "service-tu-phap"
