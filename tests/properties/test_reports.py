"""Whatever happens in a hall, a report says what statistics of the legs say, however much of it was kept."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from queue_server.service.grouping import By, Period
from queue_server.service.rating_statistics import read_rating_statistics
from queue_server.service.reporting.report import Report, read_report
from queue_server.service.statistics import Statistics, read_statistics
from queue_server.store.database import Database
from queue_server.store.rows import RatingRow
from tests.properties.test_statistics import STEPS, Step, begin_day, take_step
from tests.support.counter_hall import CounterHall
from tests.support.databases import Place, new_database, place_on, rows
from tests.support.summaries import is_close, make_one, make_summaries, note_what_is_over, without_percentiles

FIRST, LAST = date(2026, 11, 1), date(2026, 12, 31)
LEVELS = ("very_satisfied", "satisfied", "neutral", "unsatisfied")
REASONS = (None, "slow", "unclear")


def rate_everything(hall: CounterHall) -> None:
    """Whoever was served to the end says something."""
    finished = rows(hall.database, "SELECT ticket_id, position FROM leg WHERE ended_as = 'finished'")
    with hall.database.writing() as tx:
        for turn, (ticket, leg) in enumerate(finished):
            row = RatingRow(
                ticket_id=int(str(ticket)),
                leg=int(str(leg)),
                level=LEVELS[turn % 4],
                criteria={"time": LEVELS[turn % 3]},
                reason_code=REASONS[turn % 3],
                salt="",
                at=hall.clock(),
            )
            tx.session.add(row)


def asked(hall: CounterHall) -> Report:
    with hall.database.reading() as tx:
        return read_report(tx, [1], FIRST, LAST, now=hall.clock())


def disagreements(report: Report, database: Database, hall: CounterHall) -> list[str]:
    """Where the report is not what the legs say; empty when all is well."""
    found = []
    with database.reading() as tx:
        for by, told in report.rows.items():
            true = read_statistics(tx, [1], Period(FIRST, LAST), by, now=hall.clock())
            if not agree(report, true):
                found.append(f"by {by}:\n  report {told}\n  statistics {true}")
        for by in (By.SERVICE, By.COUNTER, By.CLERK, By.DAY, By.CENTRE):
            thought = read_rating_statistics(tx, [1], Period(FIRST, LAST), by)
            # Where groups are hidden, statistics hide the total of very few too.
            total = thought.total if thought.total.levels is None else report.answers.total
            if (report.answers.rows[by], total) != (thought.rows, thought.total):
                found.append(f"ratings by {by}: {report.answers.rows[by]} {thought.rows}")
    return found


def agree(report: Report, true: Statistics) -> bool:
    pairs = [(report.total, true.total)]
    seen = report.rows[true.by]
    if [row.label for row in seen] != [row.label for row in true.rows]:
        return False
    if true.by is By.HOUR and report.load != true.load:
        return False
    pairs += [(one.figures, other.figures) for one, other in zip(seen, true.rows, strict=True)]
    return all(
        without_percentiles(one) == without_percentiles(other) and is_close(one, other) for one, other in pairs
    )


def play(place: Place, steps: list[Step]) -> None:
    """Random steps; then nothing is kept, then some, then all, and the report stays the same and true."""
    hall = CounterHall(new_database(place))
    devices = [hall.staff, hall.device("counter", 1), hall.device("supervisor")]
    begin_day(hall, devices)
    for step in steps:
        take_step(hall, step, devices)
    hall.clock.advance(days=9)
    begin_day(hall, devices)
    rate_everything(hall)
    from_legs = asked(hall)
    assert disagreements(from_legs, hall.database, hall) == []
    note_what_is_over(hall.database)
    assert make_one(hall.database)
    assert asked(hall) == from_legs
    assert make_summaries(hall.database) > 0
    assert asked(hall) == from_legs
    assert disagreements(asked(hall), hall.database, hall) == []
    hall.database.close()


@settings(max_examples=10, deadline=None)
@given(STEPS)
def test_reports_say_what_the_legs_say(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        play(Path(folder), steps)


@settings(max_examples=3, deadline=None)
@given(STEPS)
def test_reports_say_what_the_legs_say_on_postgresql_too(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder, place_on("postgresql", Path(folder)) as place:
        play(place, steps)
