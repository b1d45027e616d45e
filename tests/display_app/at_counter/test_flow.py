"""What the display of a counter shows of it, from the snapshot alone."""

from typing import Any

import pytest

from display_app.at_counter.flow import Standing, counter_shown, misplaced
from tests.display_app.counters import a_centre, a_ticket, the_counter

SERVING = a_ticket(state="serving")


def shown(language: str = "vi", **about: Any) -> Any:
    return counter_shown(a_centre(the_counter(**about)), number=5, language=language)


@pytest.mark.parametrize(
    ("about", "standing", "ticket", "last"),
    [
        ({}, Standing.FREE, "", False),
        ({"ticket": a_ticket()}, Standing.CALLING, "A018", False),
        ({"ticket": SERVING}, Standing.SERVING, "A018", False),
        ({"state": "paused"}, Standing.PAUSED, "", False),
        ({"state": "paused", "ticket": SERVING}, Standing.SERVING, "A018", True),
        ({"state": "closed"}, Standing.CLOSED, "", False),
    ],
)
def test_a_counter_stands_for_whoever_is_there_first(
    about: dict[str, Any], standing: Standing, ticket: str, last: bool
) -> None:
    found = shown(**about)
    assert (found.standing, found.ticket, found.last) == (standing, ticket, last)


def test_every_call_and_recall_is_news_and_serving_is_none() -> None:
    once, again = shown(ticket=a_ticket()), shown(ticket=a_ticket(calls=2))
    assert len({once.call, again.call, ""}) == 3
    assert (again.call_number, shown(ticket=SERVING).call) == (2, "")


def test_why_it_pauses_is_said_by_the_centres_list_and_never_by_what_a_clerk_wrote() -> None:
    found = shown(state="paused", reason_code="meeting", reason="gặp bà Mẫu")
    assert (found.reason, found.reason_second) == ("Họp", "Meeting")
    assert shown(state="paused", reason="gặp bà Mẫu").reason == ""
    assert shown(state="paused", reason_code="gone from the list").reason == ""


def test_services_are_said_in_both_languages() -> None:
    assert shown().services == "Hộ tịch – Chứng thực · Trả kết quả"
    assert shown().services_second == "Civil status and certification · Results"
    assert shown("en").services_second == "Hộ tịch – Chứng thực · Trả kết quả"


def test_a_second_language_that_is_not_there_whole_is_left_out() -> None:
    centre = a_centre()
    first, second = centre.services
    half = centre.model_copy(
        update={"services": (first, second.model_copy(update={"name": {"vi": "Trả kết quả"}}))}
    )
    assert counter_shown(half, number=5, language="vi").services_second == ""


def test_a_counter_that_the_centre_does_not_have_is_closed() -> None:
    assert counter_shown(a_centre(), number=77, language="vi").standing is Standing.CLOSED


@pytest.mark.parametrize(
    ("number", "paired", "message"),
    [
        (5, 5, None),
        (5, None, None),
        (5, 6, "at_counter.other_counter"),
        (77, None, "at_counter.unknown_counter"),
    ],
)
def test_a_device_that_cannot_stand_there_says_so(number: int, paired: int | None, message: str | None) -> None:
    found = misplaced(a_centre(), number=number, paired=paired)
    assert (found.message_id if found else None) == message
