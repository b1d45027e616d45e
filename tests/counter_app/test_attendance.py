"""When the log-in page is shown, and what its button would do."""

import pytest

from counter_app.attendance import Attendance, Offer
from queue_protocol.commands import LogIn
from queue_protocol.errors import Error


def refused(code: str) -> Error:
    return Error(code=code, message={"vi": "…"})


TAKEN = Attendance(wanted=True).answered(refused("counter_taken"))


@pytest.mark.parametrize(
    ("wanted", "required", "clerk", "shown"),
    [
        (False, False, None, False),
        (False, True, None, True),
        (False, True, "Lan", False),
        (True, False, None, True),
        (True, True, "Lan", True),
    ],
)
def test_the_page_is_shown_where_one_must_or_wants(
    *, wanted: bool, required: bool, clerk: str | None, shown: bool
) -> None:
    assert Attendance(wanted=wanted).is_shown(required=required, clerk=clerk) == shown


@pytest.mark.parametrize(
    ("code", "offer", "wrong"),
    [
        ("counter_taken", Offer.TAKE_COUNTER, 0),
        ("clerk_elsewhere", Offer.MOVE_HERE, 0),
        ("wrong_credentials", Offer.LOG_IN, 1),
        ("locked_out", Offer.LOG_IN, 1),
        ("something_new", Offer.LOG_IN, 1),
    ],
)
def test_a_refusal_says_what_the_button_does_next(code: str, offer: Offer, wrong: int) -> None:
    after = Attendance(wanted=True).answered(refused(code))
    assert (after.wanted, after.offer, after.wrong) == (True, offer, wrong)
    assert after.error is not None


def test_a_place_is_taken_over_only_after_the_server_asked() -> None:
    first = Attendance(wanted=True).command(login=" lan ", secret="246810", counter=5)
    assert first == LogIn(login="lan", secret="246810", counter=5)
    again = TAKEN.command(login="lan", secret="246810", counter=5)
    assert again == LogIn(login="lan", secret="246810", counter=5, take_over=True)


def test_whoever_types_another_login_takes_nothing_over() -> None:
    edited = TAKEN.edited()
    assert (edited.offer, edited.error, edited.wanted) == (Offer.LOG_IN, None, True)


def test_success_closes_the_page_and_forgets_the_offer() -> None:
    assert TAKEN.answered(None) == Attendance()


@pytest.mark.parametrize(("login", "secret"), [("", "246810"), ("  ", "246810"), ("lan", "")])
def test_an_empty_field_sends_nothing(login: str, secret: str) -> None:
    assert Attendance().command(login=login, secret=secret, counter=5) is None
