"""Into the service menu and out of it, step by step."""

from kiosk_app.menu import HOLD_SECONDS, PATIENCE_SECONDS, Answer, Menu, Place
from kiosk_app.staff_code import LOCK_SECONDS, TRIES


def at_the_pad(at: float = 0.0) -> Menu:
    return Menu().pressed(at).ticked(at + HOLD_SECONDS, has_code=True)


def test_a_long_touch_asks_for_the_code_and_a_short_one_does_nothing() -> None:
    held = Menu().pressed(10)
    assert held.deadline() == 10 + HOLD_SECONDS
    assert held.ticked(10 + HOLD_SECONDS - 0.1, has_code=True).place is Place.CLOSED
    assert held.ticked(10 + HOLD_SECONDS, has_code=True).place is Place.CODE
    assert held.released().ticked(20, has_code=True).place is Place.CLOSED


def test_without_a_code_set_the_pad_says_so() -> None:
    assert Menu().pressed(0).ticked(HOLD_SECONDS, has_code=False).answer is Answer.NO_CODE


def test_digits_are_typed_and_taken_back() -> None:
    menu = at_the_pad()
    for digit in ("4", "8", "x", "2"):
        menu = menu.typed(digit)
    assert menu.digits == "482"
    assert menu.erased().digits == "48"
    for _ in range(20):
        menu = menu.typed("1")
    assert len(menu.digits) == 12


def test_the_right_code_opens_and_forgives_the_wrong_ones() -> None:
    menu = at_the_pad().typed("1").refused(0).admitted()
    assert (menu.place, menu.digits, menu.tries.wrong) == (Place.MENU, "", 0)


def test_five_wrong_codes_lock_the_pad_even_when_it_is_opened_anew() -> None:
    menu = at_the_pad()
    for _ in range(TRIES):
        menu = menu.refused(1000.0)
    assert menu.answer is Answer.LOCKED
    anew = menu.closed().pressed(0).ticked(HOLD_SECONDS, has_code=True)
    assert anew.refused(1000.0 + LOCK_SECONDS - 1).answer is Answer.LOCKED
    assert anew.refused(1000.0 + LOCK_SECONDS).answer is Answer.WRONG


def test_it_closes_by_itself_and_stays_while_somebody_is_busy() -> None:
    menu = at_the_pad(0).admitted()
    late = HOLD_SECONDS + PATIENCE_SECONDS
    assert menu.ticked(late, has_code=True).place is Place.CLOSED
    assert menu.touched(late - 1).ticked(late, has_code=True).place is Place.MENU


def test_no_page_is_reached_without_the_code() -> None:
    assert at_the_pad().shown(Place.LOG).place is Place.CODE
    assert Menu().shown(Place.MENU).place is Place.CLOSED
    assert at_the_pad().admitted().shown(Place.LOG).place is Place.LOG
