"""What the kiosk does next, told as sentences; no window, no server, no clock."""

from datetime import UTC, datetime

import pytest

from kiosk_app.effects import Ask, Condition, GiveUp, Print, Report, ReportCondition, StartOver, Trouble, Withdraw
from kiosk_app.flow import Flow
from kiosk_app.pace import Pace
from kiosk_app.screens import Screen
from queue_protocol.errors import Error
from queue_protocol.results import Issued

PACE = Pace()
FULL = Error(code="unavailable", message={"vi": "Hôm nay đã hết số."})


def issued(ticket_id: int = 1) -> Issued:
    return Issued(
        id=ticket_id,
        number=f"A{ticket_id:03}",
        service="civil",
        issued_at=datetime(2026, 11, 23, 1, 24, tzinfo=UTC),
        people_ahead=6,
        follow_url="https://queue.example/t/abc",
    )


def at_rest() -> Flow:
    flow, _ = Flow().link_changed(live=True, at=0)
    return flow


def asked(at: float = 10) -> Flow:
    flow, _ = at_rest().service_touched("civil", command_id="one", at=at)
    return flow


def with_number(at: float = 10) -> Flow:
    flow, _ = asked(at).answered("one", issued(), at=at)
    return flow


def test_a_touch_asks_for_a_number() -> None:
    _, effects = at_rest().service_touched("civil", command_id="one", at=10)
    assert effects == (Ask("one", "civil", None),)


def test_a_second_touch_while_one_is_in_flight_asks_for_nothing() -> None:
    flow, effects = asked().service_touched("land", command_id="two", at=10.1)
    assert effects == ()
    assert flow == asked()


def test_the_number_fills_the_screen_and_goes_to_the_printer_when_the_answer_comes() -> None:
    flow, effects = asked().answered("one", issued(), at=10.01)
    assert flow.shown(10.01) is Screen.TICKET
    assert flow.printing
    assert effects == (Print(issued()),)


def test_the_second_half_of_a_double_tap_does_not_take_the_number_away() -> None:
    flow, _ = with_number().printed(1, None, at=10.2)
    flow, effects = flow.dismissed(10.3)
    assert flow.shown(10.3) is Screen.TICKET
    assert effects == ()


def test_a_number_cannot_be_dismissed_while_its_slip_is_printing() -> None:
    flow, _ = with_number().dismissed(15)
    assert flow.shown(15) is Screen.TICKET


def test_a_printed_slip_is_reported_and_the_person_asked_to_take_it() -> None:
    flow, effects = with_number().printed(1, None, at=11)
    assert effects == (Report(1, None, ""),)
    assert not flow.printing
    assert flow.trouble is None


def test_after_the_slip_is_taken_the_screen_starts_over() -> None:
    flow, _ = with_number().printed(1, None, at=11)
    early, _ = flow.ticked(11 + PACE.take - 0.1)
    assert early.shown(18) is Screen.TICKET
    flow, effects = flow.ticked(11 + PACE.take)
    assert flow.shown(19) is Screen.SERVICES
    assert effects == (StartOver(),)


def test_a_touch_sends_the_printed_number_away() -> None:
    flow, _ = with_number().printed(1, None, at=11)
    flow, effects = flow.dismissed(12)
    assert flow.shown(12) is Screen.SERVICES
    assert effects == (StartOver(),)


def test_the_touch_that_dismisses_a_number_does_not_choose_the_card_below_it() -> None:
    flow, _ = with_number().printed(1, None, at=11)
    flow, _ = flow.dismissed(12)
    _, effects = flow.service_touched("land", command_id="two", at=12.1)
    assert effects == ()
    _, effects = flow.service_touched("land", command_id="two", at=12 + PACE.settle)
    assert effects == (Ask("two", "land", None),)


@pytest.mark.parametrize("trouble", list(Trouble))
def test_a_number_without_a_slip_stays_longer(trouble: Trouble) -> None:
    flow, effects = with_number().printed(1, trouble, detail="out of paper", at=11)
    assert effects == (Report(1, trouble, "out of paper"),)
    assert flow.trouble is trouble
    flow, _ = flow.ticked(11 + PACE.take)
    assert flow.shown(20) is Screen.TICKET
    flow, _ = flow.ticked(11 + PACE.note)
    assert flow.shown(60) is Screen.SERVICES


def test_a_printer_that_says_nothing_counts_as_in_trouble_but_is_not_reported() -> None:
    flow, effects = with_number(10).ticked(10 + PACE.print)
    assert flow.trouble is Trouble.FAILED
    assert effects == ()


def test_a_slip_that_comes_out_late_after_all_is_taken() -> None:
    flow, _ = with_number(10).ticked(10 + PACE.print)
    flow, effects = flow.printed(1, None, at=31)
    assert flow.trouble is None
    assert effects == (Report(1, None, ""),)


def test_a_slip_that_waits_for_the_printer_says_why_and_the_number_can_be_noted_meanwhile() -> None:
    flow = with_number().delayed(1, Trouble.PAPER_OUT, at=11)
    assert (flow.printing, flow.trouble) == (False, Trouble.PAPER_OUT)
    assert flow.ticked(11 + PACE.note - 0.1) == (flow, ())
    left, effects = flow.dismissed(11 + PACE.hold)
    assert left.shown(13) is Screen.SERVICES
    assert effects == (GiveUp(1), StartOver())


def test_a_slip_that_comes_after_a_wait_is_taken_and_nothing_is_given_up() -> None:
    flow, effects = with_number().delayed(1, Trouble.PAPER_OUT, at=11).printed(1, None, at=30)
    assert effects == (Report(1, None, ""),)
    assert (flow.trouble, flow.waiting) == (None, False)
    assert flow.ticked(30 + PACE.take)[1] == (StartOver(),)


def test_a_slip_that_waited_in_vain_does_not_keep_the_screen_longer() -> None:
    waiting = with_number().delayed(1, Trouble.PAPER_OUT, at=11)
    flow, effects = waiting.printed(1, Trouble.COVER_OPEN, detail="cover_open", at=50)
    assert effects == (Report(1, Trouble.COVER_OPEN, "cover_open"),)
    assert (flow.trouble, flow.until) == (Trouble.COVER_OPEN, 11 + PACE.note)
    assert flow.ticked(11 + PACE.note)[1] == (StartOver(),)


def test_a_person_who_walks_away_from_a_waiting_slip_leaves_none_for_the_next() -> None:
    flow = with_number().delayed(1, Trouble.OFFLINE, at=11)
    assert flow.ticked(11 + PACE.note)[1] == (GiveUp(1), StartOver())


def test_the_delay_of_somebody_elses_slip_changes_nothing() -> None:
    assert with_number().delayed(2, Trouble.OFFLINE, at=11) == with_number()
    assert at_rest().delayed(1, Trouble.OFFLINE, at=11) == at_rest()


def test_the_slip_of_somebody_else_is_reported_and_changes_nothing_on_the_screen() -> None:
    flow, effects = with_number().printed(7, Trouble.OFFLINE, at=11)
    assert effects == (Report(7, Trouble.OFFLINE, ""),)
    assert flow == with_number()


def test_a_refusal_is_shown_and_prints_nothing() -> None:
    flow, effects = asked().answered("one", FULL, at=10.1)
    assert flow.shown(10.1) is Screen.APOLOGY
    assert flow.error == FULL
    assert effects == ()


def test_after_a_refusal_the_same_person_may_choose_another_service() -> None:
    flow, _ = at_rest().priority_asked(1)
    flow, _ = flow.priority_chosen("elderly", at=2)
    flow, _ = flow.service_touched("civil", command_id="one", at=3)
    flow, _ = flow.answered("one", FULL, at=3)
    flow, effects = flow.ticked(3 + PACE.apology)
    assert flow.shown(15) is Screen.SERVICES
    assert flow.priority == "elderly"
    assert effects == ()


def test_a_refusal_of_a_forgotten_request_is_not_shown() -> None:
    flow, effects = at_rest().answered("old", FULL, at=5)
    assert flow == at_rest()
    assert effects == ()


def test_an_unanswered_request_says_please_wait() -> None:
    flow = asked(10)
    assert flow.shown(10 + PACE.please_wait - 0.1) is Screen.SERVICES
    assert flow.shown(10 + PACE.please_wait) is Screen.WAIT


def test_a_kiosk_without_a_server_says_please_wait_from_the_start() -> None:
    assert Flow().shown(0) is Screen.WAIT


def test_without_a_server_no_card_takes_a_touch() -> None:
    flow, _ = at_rest().link_changed(live=False, at=20)
    _, effects = flow.service_touched("civil", command_id="one", at=20.1)
    assert effects == ()


def test_a_short_loss_of_the_server_does_not_change_the_screen() -> None:
    flow, _ = at_rest().link_changed(live=False, at=20)
    assert flow.shown(20.5) is Screen.SERVICES
    assert flow.shown(20 + PACE.blink) is Screen.WAIT
    flow, _ = flow.link_changed(live=True, at=22)
    assert flow.shown(22) is Screen.SERVICES


def test_losing_the_server_twice_counts_from_the_first_loss() -> None:
    flow, _ = at_rest().link_changed(live=False, at=20)
    flow, _ = flow.link_changed(live=False, at=25)
    assert flow.lost_at == 20


def test_a_number_stays_on_the_screen_when_the_server_goes() -> None:
    flow, _ = with_number().link_changed(live=False, at=11)
    assert flow.shown(15) is Screen.TICKET


def test_an_answer_after_a_reconnection_is_shown_and_printed_once() -> None:
    flow, _ = asked(10).link_changed(live=False, at=11)
    assert flow.shown(30) is Screen.WAIT
    flow, _ = flow.link_changed(live=True, at=30)
    assert flow.shown(30) is Screen.WAIT
    flow, effects = flow.answered("one", issued(), at=31)
    assert flow.shown(31) is Screen.TICKET
    assert effects == (Print(issued()),)


def test_a_person_who_waited_too_long_has_walked_away() -> None:
    flow, _ = asked(10).link_changed(live=False, at=11)
    flow, effects = flow.ticked(10 + PACE.abandon)
    assert effects == (Withdraw("one"), StartOver())
    assert flow.request is None


def test_a_server_that_is_there_but_slow_may_still_answer_somebody_who_has_walked_away() -> None:
    flow, effects = asked(10).ticked(10 + PACE.abandon)
    assert effects == (StartOver(),)
    assert flow.shown(140) is Screen.SERVICES
    assert flow.is_ready(140)


def test_an_answer_for_somebody_who_has_walked_away_is_printed_and_shown() -> None:
    flow, _ = asked(10).ticked(10 + PACE.abandon)
    flow, effects = flow.answered("one", issued(), at=140)
    assert flow.shown(140) is Screen.TICKET
    assert effects == (Print(issued()),)


def test_an_answer_for_somebody_who_has_walked_away_never_replaces_the_number_of_somebody_else() -> None:
    flow, _ = asked(10).ticked(10 + PACE.abandon)
    flow, _ = flow.service_touched("land", command_id="two", at=140)
    flow, _ = flow.answered("two", issued(2), at=140)
    flow, effects = flow.answered("one", issued(1), at=141)
    assert flow.ticket == issued(2)
    assert effects == (Print(issued(1)),)


def test_a_late_number_leaves_the_request_of_the_next_person_open() -> None:
    flow, _ = asked(10).ticked(10 + PACE.abandon)
    flow, _ = flow.service_touched("land", command_id="two", at=140)
    flow, _ = flow.answered("one", issued(1), at=141)
    flow, _ = flow.ticked(141 + PACE.print)
    flow, _ = flow.ticked(141 + PACE.print + PACE.note)
    assert flow.request is not None
    assert flow.request.command_id == "two"


def test_a_declared_priority_goes_with_the_request_and_ends_with_the_visit() -> None:
    flow, _ = at_rest().priority_asked(1)
    assert flow.shown(1) is Screen.PRIORITY
    flow, _ = flow.priority_chosen("elderly", at=3)
    flow, effects = flow.service_touched("civil", command_id="one", at=5)
    assert effects == (Ask("one", "civil", "elderly"),)
    flow, _ = flow.answered("one", issued(), at=5)
    assert flow.priority is None


def test_a_person_may_go_back_from_the_priority_question() -> None:
    flow, _ = at_rest().priority_asked(1)
    flow, _ = flow.priority_chosen(None, at=3)
    assert flow.shown(3) is Screen.SERVICES
    assert flow.priority is None


def test_the_second_tap_on_a_priority_class_does_not_choose_the_service_behind_it() -> None:
    flow, _ = at_rest().priority_asked(1)
    flow, _ = flow.priority_chosen("elderly", at=3)
    _, effects = flow.service_touched("civil", command_id="one", at=3.2)
    assert effects == ()


def test_no_service_can_be_chosen_from_the_priority_question() -> None:
    flow, _ = at_rest().priority_asked(1)
    _, effects = flow.service_touched("civil", command_id="one", at=5)
    assert effects == ()


def test_a_screen_left_alone_starts_over() -> None:
    flow, _ = at_rest().priority_asked(1)
    flow, _ = flow.touched(20)
    still, effects = flow.ticked(1 + PACE.idle)
    assert still.shown(40) is Screen.PRIORITY
    assert effects == ()
    flow, effects = flow.ticked(20 + PACE.idle)
    assert flow.shown(50) is Screen.SERVICES
    assert effects == (StartOver(),)


def test_touching_about_does_not_shorten_the_life_of_a_number() -> None:
    flow, _ = with_number().touched(11)
    assert flow == with_number()


def test_the_next_deadline_is_the_nearest_moment_ahead() -> None:
    assert asked(10).deadline(10) == 10 + PACE.please_wait
    assert asked(10).deadline(20) == 10 + PACE.abandon
    assert with_number(10).deadline(10) == 10 + PACE.settle


def test_a_kiosk_at_rest_has_no_deadline() -> None:
    assert at_rest().deadline(5) == float("inf")


def test_what_the_printer_says_of_itself_is_reported_once_and_only_to_a_server_that_is_there() -> None:
    flow, effects = at_rest().printer_changed(Condition("paper_out"))
    assert effects == (ReportCondition(Condition("paper_out")),)
    assert flow.printer_changed(Condition("paper_out")) == (flow, ())
    lost, _ = flow.link_changed(live=False, at=10)
    lost, effects = lost.printer_changed(Condition("ready"))
    assert effects == ()
    _, effects = lost.link_changed(live=True, at=11)
    assert effects == (ReportCondition(Condition("ready")),)


def test_before_what_somebody_began_is_thrown_away_they_are_asked_for_more_time() -> None:
    flow, _ = at_rest().priority_asked(10)
    asks_from = 10 + PACE.idle - PACE.more
    assert not flow.asks(asks_from - 0.1)
    assert flow.deadline(asks_from - 0.1) == asks_from
    assert flow.asks(asks_from)
    assert flow.shown(asks_from) is Screen.PRIORITY


def test_any_touch_gives_the_whole_time_again() -> None:
    flow, _ = at_rest().priority_asked(10)
    flow, _ = flow.touched(50)
    assert not flow.asks(50)
    assert flow.asks(50 + PACE.idle - 1)
    flow, effects = flow.ticked(50 + PACE.idle)
    assert effects == (StartOver(),)
    assert not flow.asks(50 + PACE.idle)


def test_nobody_is_asked_where_nothing_was_begun() -> None:
    assert not at_rest().asks(1000)
    assert not with_number(10).printed(1, None, at=11)[0].asks(11 + PACE.take - 0.1)


def test_a_number_without_a_slip_is_not_taken_away_from_somebody_who_still_writes_it_down() -> None:
    flow, _ = with_number().printed(1, Trouble.PAPER_OUT, at=11)
    almost = 11 + PACE.note - 1
    assert flow.asks(almost)
    flow, _ = flow.touched(almost)
    assert not flow.asks(almost)
    flow, _ = flow.ticked(almost + PACE.note - 1)
    assert flow.shown(almost + PACE.note - 1) is Screen.TICKET


def test_without_a_server_the_question_gives_way_to_the_reason() -> None:
    flow, _ = at_rest().priority_asked(10)
    flow, _ = flow.link_changed(live=False, at=20)
    assert not flow.asks(10 + PACE.idle - 1)


def test_however_short_the_time_half_of_it_is_undisturbed() -> None:
    flow, _ = Flow(pace=Pace(idle=2, settle=0)).link_changed(live=True, at=0)
    flow, _ = flow.touched(10)
    assert not flow.asks(10.9)
    assert flow.asks(11)
