"""A kiosk that can fall back on numbers of its own: when it does, and what becomes of the request."""

from dataclasses import replace
from datetime import UTC, date, datetime

from kiosk_app.effects import Ask, GiveOffline, Print, StartOver, Withdraw
from kiosk_app.flow import Flow
from kiosk_app.offline.numbers import OfflineNumber
from kiosk_app.pace import Pace
from kiosk_app.presenting import present
from kiosk_app.scans import AppointmentRead, CardRead
from kiosk_app.screens import Screen
from queue_protocol.results import Issued
from tests.kiosk_app.test_flow import issued

PACE = Pace()


def number(replaces: str | None = None) -> OfflineNumber:
    return OfflineNumber(
        command_id="hand-over",
        centre="xa-mau",
        business_date=date(2026, 11, 23),
        series="1A",
        serial=5,
        service="civil",
        priority=None,
        issued_at=datetime(2026, 11, 23, 1, 24, tzinfo=UTC),
        replaces=replaces,
    )


def at_rest() -> Flow:
    flow, _ = Flow().fallback_changed(possible=True, at=0).link_changed(live=True, at=0)
    return flow


def asked(at: float = 10) -> Flow:
    flow, _ = at_rest().service_touched("civil", command_id="one", at=at)
    return flow


def gone(at: float = 10) -> Flow:
    flow, _ = at_rest().link_changed(live=False, at=at)
    return flow


def given_up(at: float = 10) -> Flow:
    flow, _ = asked(at).given_offline(number("one"), at=at + PACE.offline)
    return flow


def test_a_server_that_is_there_is_asked() -> None:
    _, effects = at_rest().service_touched("civil", command_id="one", at=10)
    assert effects == (Ask("one", "civil", None),)


def test_a_request_without_an_answer_is_given_up_after_a_second_and_a_half() -> None:
    assert asked(10).deadline(10.5) == 10 + PACE.offline
    still, effects = asked(10).ticked(10 + PACE.offline - 0.01)
    assert (still, effects) == (asked(10), ())
    _, effects = asked(10).ticked(10 + PACE.offline)
    assert effects == (GiveOffline("civil", None, "one"),)


def test_the_declared_priority_goes_with_the_number() -> None:
    flow, _ = at_rest().priority_asked(1)
    flow, _ = flow.priority_chosen("elderly", at=3)
    flow, _ = flow.service_touched("civil", command_id="one", at=5)
    _, effects = flow.ticked(5 + PACE.offline)
    assert effects == (GiveOffline("civil", "elderly", "one"),)


def test_a_touch_gives_a_number_at_once_where_the_server_has_been_gone_for_that_long() -> None:
    _, effects = gone(10).service_touched("civil", command_id="one", at=10 + PACE.offline)
    assert effects == (GiveOffline("civil", None),)


def test_a_touch_before_that_waits_for_the_server_to_come_back() -> None:
    flow, effects = gone(10).service_touched("civil", command_id="one", at=11)
    assert effects == (Ask("one", "civil", None),)
    _, effects = flow.ticked(11 + PACE.offline)
    assert effects == (GiveOffline("civil", None, "one"),)


def test_a_program_that_has_just_started_gives_its_server_the_time_of_a_short_loss() -> None:
    flow = Flow().fallback_changed(possible=True, at=100)
    assert flow.shown(100) is Screen.SERVICES
    _, effects = flow.service_touched("civil", command_id="one", at=100.5)
    assert effects == (Ask("one", "civil", None),)
    _, effects = flow.service_touched("civil", command_id="one", at=100 + PACE.offline)
    assert effects == (GiveOffline("civil", None),)


def test_the_services_stay_on_the_screen_however_long_the_server_is_gone() -> None:
    assert gone(10).shown(1000) is Screen.SERVICES
    assert gone(10).is_ready(1000)
    assert not gone(10).is_alone(10.5)
    assert gone(10).is_alone(10 + PACE.blink)
    assert gone(10).deadline(10.5) == 10 + PACE.blink


def test_a_journalled_number_is_shown_and_printed_and_its_request_not_wanted_any_more() -> None:
    flow, effects = asked(10).given_offline(number("one"), at=11.5)
    assert flow.shown(11.5) is Screen.TICKET
    assert flow.ticket == number("one")
    assert flow.request is None
    assert effects == (Withdraw("one"), Print(number("one")))


def test_a_late_answer_to_what_was_given_up_is_neither_shown_nor_printed() -> None:
    flow, effects = given_up().answered("one", issued(), at=12)
    assert effects == ()
    assert flow.ticket == number("one")
    flow, _ = given_up().printed(number("one").id, None, at=13)
    flow, _ = flow.ticked(13 + PACE.take)
    assert flow.shown(30) is Screen.SERVICES
    assert flow.answered("one", issued(), at=30) == (flow, ())


def test_other_late_answers_are_still_printed() -> None:
    other: Issued = issued(7)
    _, effects = given_up().answered("abandoned-before", other, at=12)
    assert effects == (Print(other),)


def test_the_class_that_the_age_on_a_card_gives_goes_with_the_number() -> None:
    flow, _ = present(at_rest(), CardRead(person="p", age=80, priority="elderly"), command_id="x", at=1)
    flow, effects = flow.service_touched("civil", command_id="one", at=5)
    assert effects == (Ask("one", "civil", None, "p", 80),)
    _, effects = flow.ticked(5 + PACE.offline)
    assert effects == (GiveOffline("civil", "elderly", "one"),)


def test_a_check_in_needs_the_server_and_waits_for_it() -> None:
    flow, _ = present(at_rest(), AppointmentRead("HEN00001"), command_id="one", at=10)
    assert flow.ticked(10 + PACE.offline) == (flow, ())
    assert flow.shown(10 + PACE.please_wait) is Screen.WAIT


def test_a_number_that_could_not_be_journalled_leaves_the_request_open() -> None:
    flow, effects = asked(10).not_given_offline(is_wanted=True, at=11.5)
    assert effects == ()
    flow = flow.fallback_changed(possible=False, at=11.5)
    assert flow.shown(10 + PACE.please_wait) is Screen.WAIT
    flow, effects = flow.answered("one", issued(), at=20)
    assert effects == (Print(issued()),)


def test_a_number_of_which_nobody_knows_whether_it_is_journalled_ends_the_request() -> None:
    flow, effects = asked(10).not_given_offline(is_wanted=False, at=11.5)
    assert effects == (Withdraw("one"), StartOver())
    assert flow.answered("one", issued(), at=12) == (flow, ())


def test_without_a_fallback_all_is_as_it_was() -> None:
    flow = gone(10).fallback_changed(possible=False, at=10)
    assert flow.shown(10 + PACE.blink) is Screen.WAIT
    assert not flow.is_ready(20)
    assert not flow.is_alone(20)


def test_what_was_given_up_is_forgotten_with_its_connection() -> None:
    flow, _ = given_up().link_changed(live=False, at=20)
    assert flow.given_up == frozenset()
    assert replace(flow, given_up=frozenset()) == flow
