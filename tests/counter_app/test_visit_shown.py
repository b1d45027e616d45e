"""The visit of the person in front, and what she is held to, as plain values."""

from datetime import timedelta

from counter_app.shown.day import DayShown, day
from counter_app.shown.person import PersonShown, person
from counter_app.shown.sending import SendingShown, sending
from counter_app.shown.visit import VisitShown, visit
from queue_protocol.state import SentClerk
from tests.counter_app.busy_hall import DETAIL, busy
from tests.counter_app.snapshots import NOON, a_counter, serving

HALL = busy(a_counter(ticket=serving()))


def after(minutes: int, **told: int) -> PersonShown:
    """The person who waited 14 minutes, so long after her call."""
    detail = DETAIL.model_copy(update=told)
    return person(serving(), HALL, now=NOON + timedelta(minutes=minutes), language="vi", detail=detail)


def test_a_wait_is_too_long_beyond_the_target() -> None:
    assert after(0, target_wait_minutes=13).waited_too_long
    assert not after(0, target_wait_minutes=14).waited_too_long


def test_the_timer_turns_when_the_usual_time_is_over() -> None:
    assert [after(minutes, usual_minutes=12).is_over for minutes in (11, 12, 30)] == [False, True, True]


def test_without_an_answer_nothing_is_held_against_her() -> None:
    shown = person(serving(), HALL, now=NOON + timedelta(hours=3), language="vi")
    assert (shown.waited_too_long, shown.is_over, shown.usual_minutes) == (False, False, 0)


def test_the_visit_has_stops_behind_here_and_ahead() -> None:
    ticket = serving().model_copy(update={"next_services": ("lao-dong",)})
    shown = visit(ticket, HALL, DETAIL, language="vi")
    assert [(stop.counter, stop.is_present, stop.is_ahead) for stop in shown.stops] == [
        (6, False, False),
        (5, True, False),
        (0, False, True),
    ]
    first = shown.stops[0]
    assert (first.service, first.at, first.waited, first.served) == ("Y tế, dược phẩm", "11:20", 11, 14)
    assert (shown.earlier, shown.ahead, shown.next_service) == (1, 1, "Lao động, người có công, bảo trợ xã hội")
    assert [each.recognised for each in shown.dossiers] == [True, False]


def test_with_nobody_in_front_there_is_no_visit() -> None:
    assert visit(None, HALL, DETAIL, language="vi") == VisitShown()


def test_the_day_is_shown_in_whole_minutes() -> None:
    assert day(DETAIL) == DayShown(known=True, served=31, missed=2, sent_on=3, mean_wait=14, mean_service=7)
    assert day(None) == DayShown()


def test_the_clerk_is_told_where_the_supervisor_asks_them_and_nobody_else_is() -> None:
    sent = SentClerk(clerk_id=3, login="lan", clerk="Lan", counter=6, note="Quầy 6 đông", at=NOON)
    asked = HALL.model_copy(update={"sent_clerks": (sent,)})
    assert sending(a_counter(clerk="Lan"), asked) == SendingShown(counter=6, note="Quầy 6 đông")
    assert sending(a_counter(), asked) == SendingShown()
    assert sending(a_counter(clerk="Lan"), HALL) == SendingShown()
