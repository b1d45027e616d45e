"""Summaries are made of what is over, once; and made anew when something comes late."""

from datetime import date

from queue_protocol.commands import Finish, HandOver, OpenCounter, RateLeg, Serve
from queue_server.service.reporting import making
from queue_server.service.reporting.report import Report, read_report
from queue_server.store import summaries
from queue_server.store.summaries import DAY, MONTH, Span
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH, rows
from tests.support.summaries import make_one, make_summaries, note_what_is_over

MONDAY = date(2026, 11, 23)


def serve_somebody(hall: CounterHall) -> int:
    """At noon somebody takes a number, and is served for five minutes at counter 1; the ticket."""
    hall.ask(OpenCounter(counter=1))
    hall.take()
    ticket = hall.call_somebody(1).id
    hall.ask(Serve(ticket_id=ticket))
    hall.clock.advance(minutes=5)
    hall.ask(Finish(ticket_id=ticket))
    return ticket


def sleep_over(hall: CounterHall, days: int = 1) -> None:
    """Some nights pass, and the date that has come is begun."""
    hall.clock.advance(days=days)
    hall.take()


def report(hall: CounterHall, first: date = MONDAY, last: date = MONDAY) -> Report:
    with hall.database.reading() as tx:
        return read_report(tx, [1], first, last, now=hall.clock())


def kept(hall: CounterHall) -> list[tuple[object, ...]]:
    return rows(hall.database, "SELECT kind, first, content IS NOT NULL FROM summary ORDER BY kind, first")


@ON_BOTH
def test_days_are_counted_when_they_are_over_and_the_month_after_its_last(hall: CounterHall) -> None:
    serve_somebody(hall)
    assert make_summaries(hall.database) == 0
    sleep_over(hall)
    assert make_summaries(hall.database) == 1
    assert make_summaries(hall.database) == 0
    sleep_over(hall, days=8)
    assert make_summaries(hall.database) == 9
    days = [date(2026, 11, day).isoformat() for day in range(23, 31)] + ["2026-12-01"]
    assert [row[:2] for row in kept(hall)] == [*(("day", day) for day in days), ("month", "2026-11-01")]
    assert all(row[2] for row in kept(hall))


def test_what_was_kept_is_what_the_report_is_made_of(hall: CounterHall) -> None:
    serve_somebody(hall)
    sleep_over(hall, days=8)
    make_summaries(hall.database)
    before = report(hall)
    with hall.database.writing() as tx:
        tx.driver.execute("DELETE FROM leg")
    assert report(hall) == before
    assert report(hall, date(2026, 11, 1), date(2026, 11, 30)).total == before.total
    assert before.total.served == 1


def test_a_late_rating_is_in_the_day_and_in_the_month(hall: CounterHall) -> None:
    ticket = serve_somebody(hall)
    sleep_over(hall, days=8)
    make_summaries(hall.database)
    hall.ask(RateLeg(ticket_id=ticket, level="satisfied", criteria={"time": "neutral"}, reason_code=None))
    for _ in ("before it is counted anew", "afterwards"):
        for seen in (report(hall), report(hall, date(2026, 11, 1), date(2026, 11, 30))):
            assert seen.answers.total.answers == 1
            assert seen.answers.total.content_share == 1.0
            assert seen.total.served == 1
        make_summaries(hall.database)
    assert all(row[2] for row in kept(hall))


def test_a_rating_of_today_touches_nothing(hall: CounterHall) -> None:
    serve_somebody(hall)
    sleep_over(hall)
    make_summaries(hall.database)
    ticket = serve_somebody(hall)
    hall.ask(RateLeg(ticket_id=ticket, level="satisfied", criteria={}))
    assert all(row[2] for row in kept(hall))


def test_what_came_while_it_was_counted_is_not_lost(hall: CounterHall) -> None:
    ticket = serve_somebody(hall)
    sleep_over(hall)
    note_what_is_over(hall.database)
    with hall.database.reading() as tx:
        made = making.make_next(tx)
    assert made is not None
    hall.ask(RateLeg(ticket_id=ticket, level="satisfied", criteria={}))
    with hall.database.writing() as tx:
        making.keep(made, tx)
    assert kept(hall) == [("day", "2026-11-23", 0)]
    assert make_one(hall.database)
    assert report(hall).answers.total.answers == 1


def test_a_number_that_a_kiosk_hands_over_days_later_is_counted(hall: CounterHall) -> None:
    kiosk = hall.device("kiosk")
    serve_somebody(hall)
    late = HandOver(service="ho-tich", series="1A", serial=1, issued_at=hall.clock())
    sleep_over(hall)
    make_summaries(hall.database)
    hall.ask(late, device=kiosk)
    assert (report(hall).total.issued, report(hall).total.expired) == (2, 1)
    assert make_summaries(hall.database) == 1
    assert (report(hall).total.issued, report(hall).total.expired) == (2, 1)


def test_two_that_note_what_is_over_note_it_once(hall: CounterHall) -> None:
    serve_somebody(hall)
    sleep_over(hall)
    with hall.database.reading() as tx:
        over = making.over(tx)
    assert over == [Span(DAY, MONDAY, 1)]
    for _ in range(2):
        with hall.database.writing() as tx:
            making.note(over, tx)
    assert kept(hall) == [("day", "2026-11-23", 0)]


def test_all_can_be_counted_again(hall: CounterHall) -> None:
    serve_somebody(hall)
    sleep_over(hall, days=8)
    made = make_summaries(hall.database)
    with hall.database.writing() as tx:
        summaries.touch_all(tx)
    assert not any(row[2] for row in kept(hall))
    assert make_summaries(hall.database) == made


def test_of_a_centre_where_nothing_ever_happened_nothing_is_over(hall: CounterHall) -> None:
    with hall.database.reading() as tx:
        assert making.over(tx) == []
        assert summaries.kept(tx, Span(MONTH, MONDAY, 1)) is None
    assert report(hall).is_empty
