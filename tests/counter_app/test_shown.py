"""What the panel shows, before any window."""

from datetime import timedelta

import pytest

from counter_app.shown.durations import minutes, stopwatch
from counter_app.shown.header import header
from counter_app.shown.line import ROWS, line
from counter_app.shown.person import PersonShown, person
from tests.counter_app.snapshots import NOON, a_counter, a_service, a_snapshot, a_ticket, called, serving


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "00:00"), (59, "00:59"), (402, "06:42"), (3599, "59:59"), (4002, "1:06:42"), (-3, "00:00")],
)
def test_the_timer_reads_like_a_stopwatch(seconds: int, text: str) -> None:
    assert stopwatch(timedelta(seconds=seconds)) == text


@pytest.mark.parametrize(("seconds", "whole"), [(59, 0), (60, 1), (125, 2), (-5, 0)])
def test_waits_are_whole_minutes(seconds: int, whole: int) -> None:
    assert minutes(timedelta(seconds=seconds)) == whole


def test_a_centre_elsewhere_keeps_its_own_time_whatever_this_computer_thinks() -> None:
    here = a_snapshot()
    there = here.model_copy(update={"centre": here.centre.model_copy(update={"time_zone": "Asia/Tokyo"})})
    assert header(a_counter(), there, language="vi").since == "09:31"


def test_the_header_names_the_counter_its_zone_and_since_when_it_is_open() -> None:
    shown = header(a_counter(), a_snapshot(), language="vi")
    assert (shown.counter, shown.zone, shown.state, shown.since) == (5, "Khu A", "open", "07:31")


def test_the_header_speaks_the_clerks_language() -> None:
    assert header(a_counter(), a_snapshot(), language="en").zone == "Area A"


def test_a_pause_shows_its_reason() -> None:
    assert header(a_counter(state="paused", reason="Họp"), a_snapshot(), language="vi").reason == "Họp"


def test_the_timer_runs_since_the_call() -> None:
    shown = person(called(), a_snapshot(), now=NOON + timedelta(seconds=42), language="vi")
    assert (shown.state, shown.number, shown.timer) == ("called", "A018", "00:42")


def test_from_the_start_of_serving_the_timer_begins_anew() -> None:
    shown = person(serving(), a_snapshot(), now=NOON + timedelta(seconds=42), language="vi")
    assert (shown.state, shown.timer) == ("serving", "00:12")


def test_the_wait_ended_with_the_call() -> None:
    shown = person(serving(), a_snapshot(), now=NOON + timedelta(hours=1), language="vi")
    assert shown.waited_minutes == 14


def test_service_and_priority_are_named_in_words() -> None:
    shown = person(called(priority="elderly"), a_snapshot(), now=NOON, language="vi")
    assert shown.service == "Lý lịch tư pháp, công chứng, hộ tịch"
    assert shown.priority == "Người cao tuổi (từ 75 tuổi)"


def test_what_the_centre_no_longer_knows_is_shown_by_its_code() -> None:
    gone = a_ticket(service="cu", priority="xua", state="called", called=NOON)
    shown = person(gone, a_snapshot(), now=NOON, language="vi")
    assert (shown.service, shown.priority) == ("cu", "xua")


def test_nobody_in_front_shows_nothing() -> None:
    assert person(None, a_snapshot(), now=NOON, language="vi") == PersonShown()


def test_the_line_holds_only_those_whom_this_counter_serves() -> None:
    waiting = (a_ticket("A019"), a_ticket("B001", service="y-te"), a_ticket("C005", service="lao-dong"))
    shown = line(a_counter(), a_snapshot(waiting=waiting), now=NOON, language="vi")
    assert [row.number for row in shown.rows] == ["A019", "C005"]


def test_the_line_counts_people_per_service_as_the_server_does() -> None:
    services = (
        a_service("tu-phap", "A", waiting=7),
        a_service("lao-dong", "C", waiting=2),
        a_service("y-te", "B", waiting=9),
    )
    shown = line(a_counter(), a_snapshot(services=services), now=NOON, language="vi")
    assert [(service.prefix, service.waiting) for service in shown.services] == [("A", 7), ("C", 2)]
    assert shown.people == 9


def test_waits_grow_with_the_servers_clock() -> None:
    waiting = (a_ticket("A019", arrived=NOON - timedelta(minutes=21)), a_ticket("A020", priority="elderly"))
    shown = line(a_counter(), a_snapshot(waiting=waiting), now=NOON + timedelta(minutes=1), language="vi")
    assert [(row.minutes, row.priority) for row in shown.rows] == [(22, False), (15, True)]
    assert shown.longest_minutes == 22


def test_a_long_line_is_cut_but_counted_whole() -> None:
    waiting = tuple(a_ticket(f"A{n:03}", ident=n) for n in range(1, 101))
    services = (a_service("tu-phap", "A", waiting=100),)
    shown = line(a_counter(), a_snapshot(services=services, waiting=waiting), now=NOON, language="vi")
    assert (len(shown.rows), shown.people) == (ROWS, 100)


def test_without_the_list_of_people_the_counts_remain() -> None:
    services = (a_service("tu-phap", "A", waiting=3),)
    shown = line(a_counter(), a_snapshot(services=services, waiting=None), now=NOON, language="vi")
    assert (shown.rows, shown.people) == ((), 3)
