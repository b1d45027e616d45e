"""The question before a time-out throws something away, on the real window."""

from pytestqt.qtbot import QtBot

from tests.kiosk_app.booth import PACE
from tests.kiosk_app.conftest import Open


def test_the_question_says_how_long_there_is_in_words_and_as_a_bar(open_booth: Open) -> None:
    booth = open_booth(scene="more_time")
    assert booth.item("moreQuestion").property("text") == "Quý khách còn cần thêm thời gian không?"
    assert booth.item("moreSeconds").property("text") == f"Màn hình sẽ trở về ban đầu sau {PACE.more:g} giây."
    assert booth.item("moreBar").width() > 0
    assert booth.item("moreYes").property("text") == "Còn"


def test_the_bar_shrinks(open_booth: Open, qtbot: QtBot) -> None:
    booth = open_booth(scene="more_time")
    before = booth.item("moreBar").width()
    qtbot.waitUntil(lambda: booth.item("moreBar").width() < before)


def test_yes_keeps_what_was_begun(open_booth: Open) -> None:
    booth = open_booth(scene="more_time")
    booth.touch_at(booth.item("moreYes"))
    assert not booth.sees("moreTime")
    booth.after(PACE.idle - PACE.more - 1)
    assert booth.parts.priority.property("chosen") != ""


def test_a_touch_beside_the_question_is_an_answer_too_and_chooses_nothing(open_booth: Open) -> None:
    booth = open_booth(scene="more_time")
    booth.touch_at(booth.item("service-tu-phap"))
    assert not booth.sees("moreTime")
    assert booth.link.requests == []
    assert booth.screen == "services"


def test_without_an_answer_the_next_person_finds_nothing_of_the_last(open_booth: Open) -> None:
    booth = open_booth(scene="more_time", modes=("large",))
    booth.after(PACE.more)
    assert not booth.sees("moreTime")
    assert booth.parts.priority.property("chosen") == ""
    assert booth.parts.access.property("large") is False


def test_a_number_without_a_slip_stays_for_whoever_needs_longer(open_booth: Open) -> None:
    booth = open_booth(scene="not_printed_more_time")
    assert booth.sees("ticketNumber")
    booth.touch_at(booth.item("moreYes"))
    booth.after(PACE.note - PACE.more - 1)
    assert booth.screen == "ticket"
    assert not booth.sees("moreTime")
