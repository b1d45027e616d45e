"""When numbers are given: the week, the holidays, the exceptions, and clocks that are moved."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.opening import ClosedReason, ExceptionDay, Hours, Opening, Shift
from queue_server.words import say

HANOI, BERLIN = "Asia/Ho_Chi_Minh", "Europe/Berlin"
WEEKDAYS, ALL_WEEK = frozenset(range(5)), frozenset(range(7))
MINUTE = timedelta(minutes=1)
TET, STOCK, MADE_UP = {"vi": "Tết", "en": "Lunar New Year"}, {"vi": "Kiểm kê"}, {"vi": "Làm bù"}


def shift(opens: str, last_ticket: str, closes: str, days: frozenset[int] = WEEKDAYS) -> Shift:
    at = time.fromisoformat
    return Shift(days=days, opens=at(opens), last_ticket=at(last_ticket), closes=at(closes))


def local(text: str, zone: str = HANOI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


MORNING, AFTERNOON = shift("07:30", "11:15", "11:30"), shift("13:30", "16:45", "17:00")
OFFICE = Hours(
    time_zone=HANOI,
    shifts=(AFTERNOON, MORNING),
    exceptions=(
        ExceptionDay(date=date(2026, 2, 28), open=True, name=MADE_UP),
        ExceptionDay(date=date(2026, 2, 18), open=True, name=MADE_UP),
        ExceptionDay(date=date(2026, 12, 24), open=False, name=STOCK),
    ),
    holidays={date(2026, 2, day): TET for day in range(16, 21)},
)


@pytest.mark.parametrize(
    ("now", "reason", "opens_next", "shift_ends", "changes_at"),
    [
        ("2026-03-02 00:00", "before_opening", "2026-03-02 07:30", None, "2026-03-02 07:30"),
        ("2026-03-02 07:29:59.999999", "before_opening", "2026-03-02 07:30", None, "2026-03-02 07:30"),
        ("2026-03-02 07:30", None, None, "2026-03-02 11:30", "2026-03-02 11:16"),
        ("2026-03-02 11:15:59", None, None, "2026-03-02 11:30", "2026-03-02 11:16"),
        ("2026-03-02 11:16", "last_ticket_gone", "2026-03-02 13:30", "2026-03-02 11:30", "2026-03-02 11:30"),
        ("2026-03-02 11:30", "between_shifts", "2026-03-02 13:30", None, "2026-03-02 13:30"),
        ("2026-03-02 13:30", None, None, "2026-03-02 17:00", "2026-03-02 16:46"),
        ("2026-03-02 16:46", "last_ticket_gone", "2026-03-03 07:30", "2026-03-02 17:00", "2026-03-02 17:00"),
        ("2026-03-02 17:00", "after_closing", "2026-03-03 07:30", None, "2026-03-03 00:00"),
        ("2026-03-06 18:00", "after_closing", "2026-03-09 07:30", None, "2026-03-07 00:00"),
        ("2026-03-07 09:00", "day_off", "2026-03-09 07:30", None, "2026-03-08 00:00"),
    ],
)
def test_a_week_of_two_shifts(
    now: str, reason: str | None, opens_next: str | None, shift_ends: str | None, changes_at: str
) -> None:
    opening = OFFICE.at(local(now))
    assert (opening.reason, opening.gives_numbers, opening.name) == (reason, reason is None, None)
    assert opening.opens_next == (opens_next and local(opens_next))
    assert opening.shift_ends == (shift_ends and local(shift_ends))
    assert opening.changes_at == local(changes_at)


def test_instants_are_told_in_utc_whatever_zone_is_asked_in() -> None:
    opening = OFFICE.at(local("2026-03-02 11:20"))
    assert opening == OFFICE.at(local("2026-03-02 11:20").astimezone(UTC))
    instants = (opening.opens_next, opening.shift_ends, opening.holds_from, opening.changes_at)
    assert all(each is not None and each.tzinfo is UTC for each in instants)


def test_an_instant_without_a_zone_is_an_error() -> None:
    with pytest.raises(TypeError):
        OFFICE.at(local("2026-03-02 11:20").replace(tzinfo=None))


def test_a_holiday_is_closed_and_says_its_name() -> None:
    opening = OFFICE.at(local("2026-02-16 09:00"))
    assert (opening.reason, opening.name) == (ClosedReason.HOLIDAY, TET)
    assert opening.opens_next == local("2026-02-18 07:30")


def test_an_exception_closes_a_working_day_and_says_its_name() -> None:
    opening = OFFICE.at(local("2026-12-24 09:00"))
    assert (opening.reason, opening.name) == (ClosedReason.EXCEPTION, STOCK)
    assert opening.opens_next == local("2026-12-25 07:30")


def test_an_exception_opens_a_holiday_with_the_shifts_of_its_weekday() -> None:
    opening = OFFICE.at(local("2026-02-18 09:00"))
    assert (opening.gives_numbers, opening.name, opening.shift_ends) == (True, None, local("2026-02-18 11:30"))


def test_a_made_up_saturday_works_like_the_friday_before() -> None:
    friday = shift("08:00", "10:00", "10:30", frozenset({4}))
    hours = Hours(time_zone=HANOI, shifts=(MORNING, friday), exceptions=OFFICE.exceptions)
    early, first = hours.at(local("2026-02-28 07:00")), hours.at(local("2026-02-28 07:30"))
    assert (early.reason, first.gives_numbers) == (ClosedReason.BEFORE_OPENING, True)
    assert hours.at(local("2026-02-28 09:00")).shift_ends == local("2026-02-28 11:30")
    only_friday = Hours(time_zone=HANOI, shifts=(friday,), exceptions=OFFICE.exceptions)
    assert only_friday.at(local("2026-02-28 09:00")).shift_ends == local("2026-02-28 10:30")


def test_a_made_up_monday_looks_back_over_the_weekend() -> None:
    exceptions = (ExceptionDay(date=date(2026, 3, 2), open=True, name=MADE_UP),)
    thursday = shift("09:00", "10:00", "11:00", frozenset({3}))
    hours = Hours(time_zone=HANOI, shifts=(shift("07:00", "07:10", "08:00", frozenset({1})), thursday))
    assert hours.at(local("2026-03-02 09:30")).reason is ClosedReason.DAY_OFF
    hours = Hours(time_zone=HANOI, shifts=hours.shifts, exceptions=exceptions)
    assert hours.at(local("2026-03-02 09:30")).shift_ends == local("2026-03-02 11:00")


def test_without_shifts_numbers_are_given_always_and_for_ever() -> None:
    hours = Hours(time_zone=HANOI, holidays=OFFICE.holidays, exceptions=OFFICE.exceptions[:2])
    opening = hours.at(local("2026-02-17 03:00"))
    assert opening == Opening(gives_numbers=True)
    assert opening.holds_at(local("1999-01-01 00:00"))
    assert opening.holds_at(local("2099-01-01 00:00"))


def test_without_shifts_an_exception_still_closes() -> None:
    hours = Hours(time_zone=HANOI, holidays=OFFICE.holidays, exceptions=OFFICE.exceptions)
    closed = hours.at(local("2026-12-24 03:00"))
    assert (closed.reason, closed.name) == (ClosedReason.EXCEPTION, STOCK)
    assert closed.opens_next == closed.changes_at == local("2026-12-25 00:00")
    open_now = hours.at(local("2026-02-17 03:00"))
    assert (open_now.gives_numbers, open_now.shift_ends) == (True, None)


def test_a_centre_that_closes_for_more_than_a_month_names_no_day() -> None:
    closed = tuple(
        ExceptionDay(date=date(2026, 3, 2) + timedelta(days=n), open=False, name=STOCK) for n in range(40)
    )
    hours = Hours(time_zone=HANOI, shifts=(MORNING,), exceptions=closed)
    assert hours.at(local("2026-03-03 09:00")).opens_next is None
    last_to_see = local("2026-04-13 07:30")  # the 41st day is a Saturday
    assert hours.at(local("2026-03-14 00:00")).opens_next == last_to_see
    assert hours.at(local("2026-03-13 23:59")).opens_next is None


def test_round_the_clock_there_is_no_gap_at_midnight() -> None:
    hours = Hours(time_zone=HANOI, shifts=(shift("00:00", "23:59", "23:59", ALL_WEEK),))
    late = hours.at(local("2026-03-02 23:59:59"))
    assert (late.gives_numbers, late.shift_ends) == (True, local("2026-03-03 00:00"))
    assert late.changes_at == local("2026-03-03 00:00")
    assert hours.at(local("2026-03-03 00:00")).gives_numbers


def test_a_shift_may_close_at_the_end_of_the_day() -> None:
    hours = Hours(time_zone=HANOI, shifts=(shift("18:00", "23:30", "23:59", ALL_WEEK),))
    assert hours.at(local("2026-03-02 23:31")).reason is ClosedReason.LAST_TICKET_GONE
    assert hours.at(local("2026-03-02 23:59")).reason is ClosedReason.AFTER_CLOSING
    assert hours.at(local("2026-03-02 23:59")).opens_next == local("2026-03-03 18:00")


def test_one_shift_may_follow_another_at_once() -> None:
    hours = Hours(time_zone=HANOI, shifts=(shift("07:00", "12:00", "12:00"), shift("12:00", "16:00", "17:00")))
    assert hours.at(local("2026-03-02 11:59")).shift_ends == local("2026-03-02 12:01")
    assert hours.at(local("2026-03-02 12:00")).shift_ends == local("2026-03-02 17:00")
    assert hours.at(local("2026-03-02 12:00")).gives_numbers


def test_a_shift_over_the_hour_that_is_skipped_is_an_hour_shorter() -> None:
    hours = Hours(time_zone=BERLIN, shifts=(shift("01:00", "03:29", "04:00", ALL_WEEK),))
    opening = hours.at(datetime(2026, 3, 29, 0, 30, tzinfo=UTC))
    assert (opening.gives_numbers, opening.holds_from) == (True, datetime(2026, 3, 29, 0, 0, tzinfo=UTC))
    assert opening.changes_at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert opening.shift_ends == datetime(2026, 3, 29, 2, 0, tzinfo=UTC)


def test_a_shift_that_begins_in_the_hour_that_is_skipped_begins_after_it() -> None:
    hours = Hours(time_zone=BERLIN, shifts=(shift("02:30", "04:29", "05:00", ALL_WEEK),))
    skip = datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
    assert hours.at(skip - MINUTE).opens_next == skip
    assert hours.at(skip).gives_numbers


def test_a_shift_within_the_hour_that_is_skipped_is_not_held() -> None:
    hours = Hours(time_zone=BERLIN, shifts=(shift("02:10", "02:40", "02:50", ALL_WEEK),))
    opening = hours.at(datetime(2026, 3, 29, 1, 0, tzinfo=UTC))
    assert opening.reason is ClosedReason.DAY_OFF
    assert opening.opens_next == datetime(2026, 3, 30, 0, 10, tzinfo=UTC)


def test_a_shift_over_the_hour_that_comes_twice_is_one_stretch() -> None:
    hours = Hours(time_zone=BERLIN, shifts=(shift("02:10", "02:39", "02:50", ALL_WEEK),))
    opening = hours.at(datetime(2026, 10, 25, 0, 45, tzinfo=UTC))  # 02:45 for the first time
    assert (opening.gives_numbers, opening.holds_from) == (True, datetime(2026, 10, 25, 0, 10, tzinfo=UTC))
    assert opening.changes_at == datetime(2026, 10, 25, 1, 40, tzinfo=UTC)
    assert opening.shift_ends == datetime(2026, 10, 25, 1, 50, tzinfo=UTC)


def test_an_unknown_zone_is_an_error() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        Hours(time_zone="Asia/Atlantis", shifts=(MORNING,)).at(datetime(2026, 1, 1, tzinfo=UTC))


def test_every_reason_has_a_sentence_in_both_languages() -> None:
    for reason in ClosedReason:
        said = say("closed", reason, {"time": "07:30", "date": "02/03/2026", "name": "Tết"})
        assert said.keys() >= {"vi", "en"}
        assert all("07:30" in sentence and "…" not in sentence for sentence in said.values()), reason
    assert not any("…" in sentence for sentence in say("closed", "not_soon").values())


# Whatever hours a centre states: against minutes on the wall, one by one.

DAYS = [date(2026, 3, 27) + timedelta(days=n) for n in range(5)]
"""From a Friday to a Tuesday; Berlin puts its clocks forward on the Sunday."""

TIMES = st.sampled_from([0, 90, 120, 135, 150, 179, 180, 450, 690, 691, 1020, 1438, 1439])


@st.composite
def shifts(draw: st.DrawFn) -> Shift:
    opens, last, closes = sorted(draw(st.lists(TIMES, min_size=3, max_size=3)))
    clock = [time(*divmod(minute, 60)) for minute in (opens, last, closes)]
    days = draw(st.frozensets(st.integers(0, 6), min_size=1))
    return Shift(days=days, opens=clock[0], last_ticket=clock[1], closes=clock[2])


@st.composite
def stated_hours(draw: st.DrawFn) -> Hours:
    exceptions = draw(st.dictionaries(st.sampled_from(DAYS), st.booleans(), max_size=2))
    return Hours(
        time_zone=draw(st.sampled_from([HANOI, BERLIN])),
        shifts=tuple(draw(st.lists(shifts(), max_size=3))),
        exceptions=tuple(
            ExceptionDay(date=day, open=is_open, name=MADE_UP) for day, is_open in exceptions.items()
        ),
        holidays=dict.fromkeys(draw(st.lists(st.sampled_from(DAYS), max_size=2)), TET),
    )


def minutes_of(hours: Hours) -> list[tuple[datetime, datetime]]:
    """Every minute of those days, as an instant and as the wall shows it."""
    zone = ZoneInfo(hours.time_zone)
    first = datetime.combine(DAYS[0], time(), UTC) - timedelta(hours=12)
    instants = [first + n * MINUTE for n in range(6 * 24 * 60)]
    walls = [(instant, instant.astimezone(zone)) for instant in instants]
    return [(instant, wall) for instant, wall in walls if wall.date() in DAYS]


def gives_by_the_wall(hours: Hours, wall: datetime) -> bool:
    """The rules once more, minute by minute: true where no hour comes twice."""
    day = wall.date()
    exception = {each.date: each.open for each in hours.exceptions}.get(day)
    if exception is False or not hours.shifts:
        return exception is not False
    if exception is None and day in hours.holidays:
        return False
    weekday = day.weekday()
    while exception and not any(weekday in each.days for each in hours.shifts):
        weekday = (weekday - 1) % 7
    shown = wall.time()
    return any(weekday in each.days and each.opens <= shown <= each.last_ticket for each in hours.shifts)


@given(stated_hours())
@settings(max_examples=60, deadline=None)
def test_at_every_minute_the_answer_kept_is_what_the_wall_says(hours: Hours) -> None:
    opening = hours.at(datetime(2026, 3, 26, tzinfo=UTC))
    for instant, wall in minutes_of(hours):
        if not opening.holds_at(instant):
            opening = hours.at(instant)
            assert opening.holds_at(instant)
        assert opening.gives_numbers is gives_by_the_wall(hours, wall), wall
        assert (opening.reason is None) is opening.gives_numbers


@given(stated_hours(), st.integers(0, 5 * 24 * 60 * 60 - 1))
@settings(deadline=None)
def test_an_answer_holds_to_the_last_moment_and_from_the_first(hours: Hours, second: int) -> None:
    opening = hours.at(datetime(2026, 3, 27, tzinfo=UTC) + timedelta(seconds=second))
    if opening.holds_from is not None and opening.changes_at is not None:
        for instant in (opening.holds_from, opening.changes_at - timedelta(microseconds=1)):
            assert opening.holds_at(instant)
            assert hours.at(instant) == opening
        assert not opening.holds_at(opening.holds_from - timedelta(microseconds=1))
        assert not opening.holds_at(opening.changes_at)


@given(stated_hours())
@settings(max_examples=60, deadline=None)
def test_numbers_are_given_again_when_it_was_said_and_not_before(hours: Hours) -> None:
    minutes = minutes_of(hours)
    given_at = [instant for instant, wall in minutes if gives_by_the_wall(hours, wall)]
    instant, end = minutes[0][0], minutes[-1][0]
    while instant < end:
        opening = hours.at(instant)
        following = next((each for each in given_at if each > instant), None)
        if not opening.gives_numbers and following is not None:
            assert opening.opens_next == following
            assert hours.at(following).gives_numbers
        elif not opening.gives_numbers:
            assert opening.opens_next is None or opening.opens_next > end
        instant = opening.changes_at or end


def test_the_periods_ahead_are_when_numbers_are_given_and_no_others() -> None:
    periods = OFFICE.periods(date(2026, 2, 13), days=8)  # Friday before Tết; Wednesday 18 is worked
    days = [period.opens_at.astimezone(ZoneInfo(HANOI)).strftime("%d %H:%M") for period in periods]
    assert days == ["13 07:30", "13 13:30", "18 07:30", "18 13:30"]
    assert all(OFFICE.at(each.opens_at).gives_numbers for each in periods)
    assert not any(OFFICE.at(each.closes_at).gives_numbers for each in periods)
    assert all(OFFICE.at(each.closes_at - timedelta(microseconds=1)).gives_numbers for each in periods)


def test_where_no_hours_are_stated_the_periods_ahead_leave_nothing_out() -> None:
    first, second = Hours(time_zone=HANOI).periods(date(2026, 2, 16), days=2)
    assert first.opens_at == local("2026-02-16 00:00")
    assert first.closes_at == second.opens_at
    assert second.closes_at == local("2026-02-18 00:00")
