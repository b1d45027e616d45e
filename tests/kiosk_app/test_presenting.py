"""A scan at any moment on any screen, told as sentences; no window, no server, no clock."""

from dataclasses import replace

import pytest

from kiosk_app.effects import Ask, CheckIn, LookUp, StartOver, Trouble
from kiosk_app.flow import Flow, Step
from kiosk_app.presenting import appointment_asked, appointment_left, present
from kiosk_app.scans import AppointmentRead, CardRead, CardUnread, NothingKnown, Scan, SlipRead
from kiosk_app.screens import Screen, Word
from queue_protocol.errors import Error
from queue_protocol.results import Issued, SlipResult
from tests.kiosk_app.test_flow import PACE, asked, at_rest, issued, with_number

CARD = CardRead(person="ab" * 32, age=80, priority="elderly")
YOUNG = CardRead(person="cd" * 32, age=30, priority=None)
CODE = AppointmentRead("3467ACDE")
SLIP = SlipRead("17-BHDPP5vpwTwvBdVj")
STANDING = SlipResult(number="B014", service="civil", state="waiting", people_ahead=3)
EVERY_SCAN = [CARD, CardUnread("card_garbled"), CODE, SLIP, NothingKnown()]


def scanned(flow: Flow, scan: Scan, *, at: float = 20) -> Step:
    return present(flow, scan, command_id="scan", at=at)


def taken() -> Flow:
    """The slip is out, and somebody may still stand there."""
    flow, _ = with_number(at=10).printed(1, None, at=11)
    return flow


def on(screen: Screen) -> Flow:
    return replace(at_rest(), screen=screen, changed_at=10)


def test_a_card_is_remembered_for_this_visit_and_goes_with_the_request() -> None:
    flow, _ = scanned(at_rest(), CARD)
    assert flow.word(20) is Word.CARD_PRIORITY
    flow, effects = flow.service_touched("civil", command_id="one", at=21)
    assert effects == (Ask("one", "civil", None, CARD.person, 80),)


def test_a_card_whose_age_brings_nothing_is_just_taken() -> None:
    assert scanned(at_rest(), YOUNG)[0].word(20) is Word.CARD_TAKEN


def test_a_class_that_was_declared_stands_beside_the_card() -> None:
    flow, _ = at_rest().priority_chosen("disabled", at=15)
    flow, _ = scanned(flow, CARD)
    assert flow.word(20) is Word.CARD_TAKEN
    _, effects = flow.service_touched("civil", command_id="one", at=21)
    assert effects == (Ask("one", "civil", "disabled", CARD.person, 80),)


def test_who_does_not_want_to_go_first_keeps_the_card_without_the_age() -> None:
    flow, _ = scanned(at_rest(), CARD)
    flow, _ = flow.priority_chosen(None, at=21)
    _, effects = flow.service_touched("civil", command_id="one", at=22)
    assert effects == (Ask("one", "civil", None, CARD.person, None),)


def test_another_card_takes_the_place_of_the_first() -> None:
    flow, _ = scanned(at_rest(), CARD)
    flow, _ = scanned(flow, YOUNG, at=21)
    assert flow.card == YOUNG


def test_a_card_is_forgotten_when_nobody_touches_anything() -> None:
    flow, _ = scanned(at_rest(), CARD)
    flow, effects = flow.ticked(20 + PACE.idle)
    assert (flow.card, effects) == (None, (StartOver(),))


def test_a_card_is_forgotten_without_a_server_too() -> None:
    flow, _ = at_rest().link_changed(live=False, at=15)
    flow, _ = scanned(flow, CARD)
    flow, _ = flow.ticked(20 + PACE.idle)
    assert flow.card is None


def test_a_card_is_forgotten_with_the_number() -> None:
    flow, _ = scanned(at_rest(), CARD)
    flow, _ = flow.service_touched("civil", command_id="one", at=21)
    flow, _ = flow.answered("one", issued(), at=22)
    assert flow.card is None


def test_a_card_is_kept_when_a_limit_refuses_and_another_service_is_tried() -> None:
    flow, _ = scanned(at_rest(), CARD)
    flow, _ = flow.service_touched("civil", command_id="one", at=21)
    flow, _ = flow.answered("one", Error(code="already_waiting", message={"vi": "Đang có số A018."}), at=22)
    flow, _ = flow.dismissed(25)
    _, effects = flow.service_touched("land", command_id="two", at=26)
    assert effects == (Ask("two", "land", None, CARD.person, 80),)


def test_who_walked_away_from_an_unanswered_request_leaves_no_card_behind() -> None:
    flow, _ = scanned(at_rest(), CARD)
    flow, _ = flow.service_touched("civil", command_id="one", at=21)
    flow, _ = flow.ticked(21 + PACE.abandon)
    assert flow.card is None


@pytest.mark.parametrize("code", ["card_too_short", "card_garbled", "card_wrong_date"])
@pytest.mark.parametrize("screen", [Screen.SERVICES, Screen.PRIORITY, Screen.APPOINTMENT])
def test_a_card_that_cannot_be_read_is_said_and_nothing_else_changes(screen: Screen, code: str) -> None:
    flow, effects = scanned(on(screen), CardUnread(code))
    assert (flow.word(20), effects) == (Word(code), ())
    assert replace(flow, saying=None) == on(screen)


def test_an_unread_card_does_not_take_the_one_before_away() -> None:
    flow, _ = scanned(at_rest(), CARD)
    assert scanned(flow, CardUnread("card_garbled"), at=21)[0].card == CARD


def test_a_word_is_said_for_a_while() -> None:
    flow, _ = scanned(at_rest(), NothingKnown())
    assert flow.word(20 + PACE.say - 0.1) is Word.UNKNOWN
    assert flow.deadline(20) == 20 + PACE.say
    assert flow.word(20 + PACE.say) is None


@pytest.mark.parametrize("screen", [Screen.SERVICES, Screen.PRIORITY, Screen.APPOINTMENT, Screen.STANDING])
@pytest.mark.parametrize(
    ("scan", "effect"), [(CODE, CheckIn("scan", CODE.code)), (SLIP, LookUp("scan", SLIP.slip))]
)
def test_an_appointment_and_a_slip_are_asked_for_from_any_screen(
    screen: Screen, scan: Scan, effect: CheckIn | LookUp
) -> None:
    flow, effects = scanned(on(screen), scan)
    assert effects == (effect,)
    assert not flow.is_ready(30)


def test_an_appointment_becomes_a_number_like_any_other() -> None:
    flow, _ = scanned(at_rest(), CODE)
    flow, _ = flow.answered("scan", issued(), at=20.1)
    assert flow.shown(20.1) is Screen.TICKET


def test_a_slip_shows_where_it_stands_until_it_was_read() -> None:
    flow, _ = scanned(at_rest(), SLIP)
    flow, _ = flow.answered("scan", STANDING, at=20.1)
    assert (flow.shown(20.1), flow.standing) == (Screen.STANDING, STANDING)
    left, effects = flow.dismissed(25)
    assert (left.shown(25), effects) == (Screen.SERVICES, (StartOver(),))
    assert flow.ticked(20.1 + PACE.standing)[0].screen is Screen.SERVICES


def test_a_slip_of_somebody_who_walked_away_is_not_shown_to_the_next() -> None:
    flow, _ = scanned(at_rest(), SLIP)
    flow, _ = flow.ticked(20 + PACE.abandon)
    flow, effects = flow.answered("scan", STANDING, at=20 + PACE.abandon + 1)
    assert (flow.shown(150), effects) == (Screen.SERVICES, ())


@pytest.mark.parametrize("scan", [CODE, SLIP], ids=["appointment", "slip"])
def test_without_a_server_nothing_is_asked_and_it_is_said(scan: Scan) -> None:
    flow, effects = scanned(Flow(), scan)
    assert (flow.word(20), effects) == (Word.NO_SERVER, ())


@pytest.mark.parametrize("scan", EVERY_SCAN, ids=lambda scan: type(scan).__name__)
def test_while_an_answer_is_awaited_a_scan_is_asked_for_later(scan: Scan) -> None:
    flow, effects = scanned(asked(), scan)
    assert (flow.word(20), effects) == (Word.NOT_NOW, ())
    assert replace(flow, saying=None) == asked()


@pytest.mark.parametrize("scan", EVERY_SCAN, ids=lambda scan: type(scan).__name__)
def test_no_scan_takes_a_number_away_whose_slip_is_not_out(scan: Scan) -> None:
    printing = with_number()
    unprinted, _ = printing.printed(1, Trouble.PAPER_OUT, at=11)
    for flow in (printing, unprinted):
        after, effects = scanned(flow, scan)
        assert (after.word(20), after.screen, effects) == (Word.SLIP_FIRST, Screen.TICKET, ())
        assert after.card is None


def test_once_the_slip_is_out_the_next_person_may_scan() -> None:
    flow, effects = scanned(taken(), CARD)
    assert (flow.screen, flow.card, effects) == (Screen.SERVICES, CARD, (StartOver(),))
    _, effects = scanned(taken(), SLIP)
    assert effects == (StartOver(), LookUp("scan", SLIP.slip))


def test_a_number_that_has_just_come_is_not_scanned_away() -> None:
    flow, _ = with_number(at=10).printed(1, None, at=10.2)
    assert scanned(flow, CARD, at=10.5)[0].screen is Screen.TICKET


def test_after_an_apology_a_card_leads_back_to_the_services() -> None:
    flow, _ = asked().answered("one", Error(code="full", message={"vi": "Hết số."}), at=11)
    flow, _ = scanned(flow, CARD)
    assert (flow.shown(20), flow.error) == (Screen.SERVICES, None)


def test_the_code_is_asked_for_on_a_screen_of_its_own_and_one_touch_leads_back() -> None:
    flow, _ = appointment_asked(at_rest(), 20)
    assert flow.shown(20) is Screen.APPOINTMENT
    assert appointment_left(flow, 21)[0].shown(21) is Screen.SERVICES
    assert flow.ticked(20 + PACE.idle) == (replace(at_rest(), changed_at=20 + PACE.idle), (StartOver(),))


def test_who_types_is_not_sent_back() -> None:
    flow, _ = appointment_asked(at_rest(), 20)
    flow, _ = flow.touched(40)
    assert flow.until == 40 + PACE.idle


def test_a_late_number_is_shown_whoever_scanned_meanwhile() -> None:
    late: Issued = issued()
    flow, effects = scanned(at_rest(), CARD)[0].answered("before", late, at=21)
    assert (flow.screen, flow.card, len(effects)) == (Screen.TICKET, None, 1)
