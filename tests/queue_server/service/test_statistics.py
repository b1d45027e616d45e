"""A day counted by hand (`CountedDay.play` has its table): every figure is a number that somebody worked out."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from queue_protocol.commands import OpenCounter, PauseCounter, Serve
from queue_server.domain.figures import Figures
from queue_server.domain.refusals import UnknownCounterError, UnknownServiceError
from queue_server.domain.spread import Durations
from queue_server.service.counting import Load
from queue_server.service.grouping import EVERYTHING, LONGEST_DAYS, By, Only, Period, PeriodError
from queue_server.service.statistics import Statistics, read_statistics
from queue_server.store.database import Database
from tests.support.centres import XA_MAU
from tests.support.counted_day import CountedDay, put_to_work
from tests.support.counter_hall import CounterHall
from tests.support.databases import both_centres, copied_with, load

THE_DAY = date(2026, 11, 24)
NOTHING = Durations(count=0)
HOUR = 3600.0


@pytest.fixture
def counted(hall: CounterHall) -> CountedDay:
    day = CountedDay(hall)
    day.play()
    return day


def asked(
    hall: CounterHall, by: By, *, first: date = THE_DAY, last: date | None = None, only: Only = EVERYTHING
) -> Statistics:
    with hall.database.reading() as tx:
        return read_statistics(tx, [1], Period(first, last or first), by, now=hall.clock(), only=only)


def by_key(answer: Statistics) -> dict[str, Figures]:
    return {row.label.key: row.figures for row in answer.rows}


ALL = Figures(
    issued=12,
    legs=17,
    visits=7,
    served=10,
    transferred=3,
    no_show=1,
    cancelled=2,
    expired=3,
    unfinished=0,
    waiting=Durations(count=12, mean_seconds=1005.0, median_seconds=600.0, p90_seconds=2862.0),
    over_target=1,
    share_over_target=1 / 12,
    service=Durations(count=10, mean_seconds=582.0, median_seconds=480.0, p90_seconds=1200.0),
    pauses=2,
    paused_seconds=2400.0,
    open_seconds=154_200.0,
)
HO_TICH = Figures(
    issued=9,
    legs=11,
    visits=6,
    served=6,
    transferred=2,
    no_show=1,
    cancelled=1,
    expired=2,
    unfinished=0,
    waiting=Durations(count=7, mean_seconds=548.571429, median_seconds=600.0, p90_seconds=1008.0),
    over_target=0,
    share_over_target=0.0,
    service=Durations(count=6, mean_seconds=450.0, median_seconds=450.0, p90_seconds=660.0),
    pauses=None,
    paused_seconds=None,
    open_seconds=None,
)
DAT_DAI = Figures(
    issued=3,
    legs=6,
    visits=3,
    served=4,
    transferred=1,
    no_show=0,
    cancelled=1,
    expired=1,
    unfinished=0,
    waiting=Durations(count=5, mean_seconds=1644.0, median_seconds=600.0, p90_seconds=3744.0),
    over_target=1,
    share_over_target=0.2,
    service=Durations(count=4, mean_seconds=780.0, median_seconds=840.0, p90_seconds=1200.0),
    pauses=None,
    paused_seconds=None,
    open_seconds=None,
)
COUNTER_1 = Figures(
    issued=None,
    legs=4,
    visits=3,
    served=3,
    transferred=1,
    no_show=0,
    cancelled=0,
    expired=1,
    unfinished=0,
    waiting=Durations(count=3, mean_seconds=780.0, median_seconds=960.0, p90_seconds=1056.0),
    over_target=0,
    share_over_target=0.0,
    service=Durations(count=3, mean_seconds=580.0, median_seconds=600.0, p90_seconds=696.0),
    pauses=1,
    paused_seconds=1800.0,
    open_seconds=59_400.0,
)
COUNTER_2 = Figures(
    issued=None,
    legs=4,
    visits=3,
    served=3,
    transferred=0,
    no_show=1,
    cancelled=0,
    expired=0,
    unfinished=0,
    waiting=Durations(count=4, mean_seconds=375.0, median_seconds=450.0, p90_seconds=600.0),
    over_target=0,
    share_over_target=0.0,
    service=Durations(count=3, mean_seconds=320.0, median_seconds=300.0, p90_seconds=444.0),
    pauses=1,
    paused_seconds=600.0,
    open_seconds=58_800.0,
)
COUNTER_3 = Figures(
    issued=None,
    legs=6,
    visits=3,
    served=4,
    transferred=1,
    no_show=0,
    cancelled=1,
    expired=1,
    unfinished=0,
    waiting=DAT_DAI.waiting,
    over_target=1,
    share_over_target=0.2,
    service=DAT_DAI.service,
    pauses=0,
    paused_seconds=0.0,
    open_seconds=36_000.0,
)


def test_by_service(counted: CountedDay) -> None:
    answer = asked(counted.hall, By.SERVICE)
    assert [row.label.key for row in answer.rows] == ["ho-tich", "dat-dai"]
    assert by_key(answer) == {"ho-tich": HO_TICH, "dat-dai": DAT_DAI}
    assert answer.rows[0].label.centre == "xa-mau"
    assert isinstance(answer.rows[0].label.name, dict)
    assert answer.rows[0].label.name["en"] == "Civil status – Certification"
    assert answer.total == ALL


def test_by_counter_whoever_was_never_called_is_in_the_total_alone(counted: CountedDay) -> None:
    answer = asked(counted.hall, By.COUNTER)
    assert by_key(answer) == {"1": COUNTER_1, "2": COUNTER_2, "3": COUNTER_3}
    assert answer.total == ALL


def test_by_clerk_with_their_names_and_nobody_for_the_counter_where_nobody_logged_in(counted: CountedDay) -> None:
    answer = asked(counted.hall, By.CLERK)
    assert [(row.label.key, row.label.name) for row in answer.rows] == [
        (str(counted.lan), "Lan"),
        (str(counted.minh), "Minh"),
    ]
    assert [row.figures for row in answer.rows] == [COUNTER_1, COUNTER_3]
    assert answer.total == ALL


@pytest.mark.parametrize(("by", "key"), [(By.DAY, "2026-11-24"), (By.CENTRE, "xa-mau")])
def test_a_day_and_a_centre_are_all_of_it(counted: CountedDay, by: By, key: str) -> None:
    answer = asked(counted.hall, by)
    assert by_key(answer) == {key: ALL}
    assert answer.total == ALL


def test_by_hour_people_are_counted_when_they_come(counted: CountedDay) -> None:
    figures = by_key(asked(counted.hall, By.HOUR))
    assert list(figures) == [f"{hour:02}" for hour in range(7, 24)]
    assert {key: (each.issued, each.legs) for key, each in figures.items() if each.legs} == {
        "07": (6, 8),
        "08": (2, 3),
        "09": (0, 2),
        "10": (1, 1),
        "16": (3, 3),
    }
    seven, eight, sixteen = figures["07"], figures["08"], figures["16"]
    assert seven.waiting == Durations(count=7, mean_seconds=565.714286, median_seconds=600.0, p90_seconds=1008.0)
    assert (seven.served, seven.transferred, seven.no_show, seven.cancelled) == (6, 1, 1, 1)
    assert eight.waiting == Durations(count=2, mean_seconds=3630.0, median_seconds=3630.0, p90_seconds=4086.0)
    assert (eight.served, eight.transferred, eight.cancelled, eight.share_over_target) == (1, 2, 1, 0.5)
    assert (sixteen.expired, sixteen.waiting, sixteen.share_over_target) == (3, NOTHING, None)


def test_by_hour_open_and_paused_time_is_cut_at_the_hours(counted: CountedDay) -> None:
    figures = by_key(asked(counted.hall, By.HOUR))
    paused = {key: (each.pauses, each.paused_seconds) for key, each in figures.items() if each.paused_seconds}
    assert paused == {"09": (1, 1800.0), "23": (1, 600.0)}
    assert [figures[hour].open_seconds for hour in ("07", "08", "09", "17", "23")] == [
        2.5 * HOUR, 3 * HOUR, 2.5 * HOUR, 2 * HOUR, 6600.0,
    ]  # fmt: skip


def test_the_load_of_an_hour_is_what_was_done_in_it(counted: CountedDay) -> None:
    assert asked(counted.hall, By.HOUR).load == (
        Load(hour=7, issued=6, called=6, served=4),
        Load(hour=8, issued=2, called=1, served=2),
        Load(hour=9, issued=0, called=4, served=3),
        Load(hour=10, issued=1, called=1, served=1),
        Load(hour=16, issued=3, called=2, served=0),
    )
    assert asked(counted.hall, By.DAY).load == ()


def test_one_service_alone(counted: CountedDay) -> None:
    answer = asked(counted.hall, By.COUNTER, only=Only(service="ho-tich"))
    assert answer.total == HO_TICH
    assert {key: (each.legs, each.pauses) for key, each in by_key(answer).items()} == {
        "1": (4, None),
        "2": (4, None),
    }


def test_one_counter_alone(counted: CountedDay) -> None:
    answer = asked(counted.hall, By.DAY, only=Only(counter=2))
    assert answer.total == COUNTER_2
    assert by_key(answer) == {"2026-11-24": COUNTER_2}


def test_what_no_centre_has_cannot_be_looked_at_alone(hall: CounterHall) -> None:
    with pytest.raises(UnknownServiceError):
        asked(hall, By.DAY, only=Only(service="none"))
    with pytest.raises(UnknownCounterError):
        asked(hall, By.DAY, only=Only(counter=99))


def test_a_period_takes_both_its_ends_in_and_nothing_else(counted: CountedDay) -> None:
    assert by_key(asked(counted.hall, By.DAY, last=date(2026, 11, 25))).keys() == {"2026-11-24", "2026-11-25"}
    assert asked(counted.hall, By.DAY, first=date(2026, 11, 25)).total.issued == 1
    assert asked(counted.hall, By.DAY, first=date(2026, 11, 20), last=date(2026, 11, 23)).rows == ()


def test_where_nothing_happened_there_is_no_mean_and_no_share(hall: CounterHall) -> None:
    total = asked(hall, By.SERVICE).total
    assert (total.issued, total.served, total.pauses, total.open_seconds) == (0, 0, 0, 0.0)
    assert (total.waiting, total.service, total.share_over_target) == (NOTHING, NOTHING, None)


def test_what_is_still_under_way_counts_as_far_as_it_has_come(hall: CounterHall) -> None:
    hall.ask(OpenCounter(counter=1))
    hall.clock.advance(minutes=1)
    hall.take()
    hall.take()
    hall.clock.advance(minutes=4)
    hall.ask(Serve(ticket_id=hall.call_somebody(1).id))
    hall.clock.advance(minutes=10)
    total = asked(hall, By.CENTRE, first=date(2026, 11, 23)).total
    assert (total.legs, total.unfinished, total.served, total.visits) == (2, 2, 0, 0)
    assert total.waiting == Durations(count=1, mean_seconds=242.0, median_seconds=242.0, p90_seconds=242.0)
    assert (total.service, total.open_seconds) == (NOTHING, 903.0)


def test_the_target_is_that_of_the_service(tmp_path: Path, database: Database) -> None:
    file = copied_with(
        XA_MAU,
        tmp_path / "targets.toml",
        lambda text: text.replace('code = "ho-tich"', 'code = "ho-tich"\ntarget_wait_minutes = 10', 1),
    )
    load(database, file)
    day = CountedDay(CounterHall(database))
    day.play()
    figures = by_key(asked(day.hall, By.SERVICE))
    assert (figures["ho-tich"].over_target, figures["ho-tich"].share_over_target) == (2, 2 / 7)
    assert figures["dat-dai"].share_over_target == 0.2


def test_several_centres_together_and_one_beside_the_other(tmp_path: Path) -> None:
    database = both_centres(tmp_path)
    day = CountedDay(CounterHall(database))
    day.play()
    other = CounterHall(database, clock=day.hall.clock, centre="binh-duong")
    with database.reading() as tx:
        period = Period(THE_DAY, date(2026, 11, 25))
        alone = read_statistics(tx, [other.staff.centre_id], period, By.CENTRE, now=other.clock())
        both = read_statistics(tx, [1, other.staff.centre_id], period, By.CENTRE, now=other.clock())
    assert alone.total.issued == 0
    assert by_key(both).keys() == {"xa-mau"}
    assert both.total.issued == 13
    database.close()


def test_a_spell_that_nobody_ended_for_days_belongs_to_the_day_it_began(hall: CounterHall) -> None:
    hall.ask(PauseCounter(counter=1))  # on Monday at noon
    hall.clock.advance(days=3)
    while_it_runs = asked(hall, By.DAY, first=date(2026, 11, 23), last=date(2026, 11, 30))
    hall.take()
    ended = asked(hall, By.DAY, first=date(2026, 11, 23), last=date(2026, 11, 30))
    for answer in (while_it_runs, ended):
        monday = by_key(answer)["2026-11-23"]
        assert (monday.pauses, monday.paused_seconds, monday.open_seconds) == (1, 12 * HOUR, 0.0)
    assert ended.total.paused_seconds == 12 * HOUR


def test_a_pause_that_another_takes_over_is_one_of_the_counter_and_one_of_each(hall: CounterHall) -> None:
    day = CountedDay(hall)
    beside = hall.device("counter", 1)
    hall.ask(PauseCounter(counter=1), device=day.devices[1])
    hall.clock.advance(minutes=5)
    with hall.database.writing() as tx:
        tx.driver.execute("UPDATE staff_session SET ended_at = ends_at WHERE counter_id = 1")
    put_to_work(hall, "Hoa", beside, 1)
    hall.ask(PauseCounter(counter=1, reason="tea"), device=beside)
    hall.clock.advance(minutes=7)
    assert [row.figures.pauses for row in asked(hall, By.COUNTER).rows] == [1]
    answer = asked(hall, By.CLERK)
    assert [(row.label.name, row.figures.pauses, row.figures.paused_seconds) for row in answer.rows] == [
        ("Hoa", 1, 420.0),
        ("Lan", 1, 300.0),
    ]
    assert (answer.total.pauses, answer.total.paused_seconds) == (1, 720.0)


@pytest.mark.parametrize("days", [-1, LONGEST_DAYS, 10 * LONGEST_DAYS])
def test_a_period_that_ends_too_early_or_too_late_is_refused(days: int) -> None:
    with pytest.raises(PeriodError):
        Period(THE_DAY, THE_DAY + timedelta(days=days))


def test_the_longest_period_is_taken() -> None:
    assert len(list(Period(THE_DAY, THE_DAY + timedelta(days=LONGEST_DAYS - 1)).days())) == LONGEST_DAYS
