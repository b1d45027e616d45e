"""What must be true of a centre's database after every step, whoever did what: read from the tables themselves."""

from collections import Counter

from queue_server.domain.desks import FIXED
from queue_server.domain.lanes import Lane
from queue_server.store.database import Database
from tests.support.databases import rows

OPEN_AT_COUNTER = "('called', 'serving')"


def numbers_are_gapless(database: Database) -> None:
    """Each series of each date runs from 1 to its last, and no number is given twice.

    Those that were taken from afar count once, whether somebody came for them or not. A kiosk's own, which begin
    with its mark, are counted by the kiosk; of them no number is given twice.
    """
    found = rows(
        database,
        "SELECT CAST(business_date AS VARCHAR), series, count(*), count(DISTINCT number), min(number), "
        "max(number) FROM (SELECT business_date, series, number FROM ticket UNION ALL "
        "SELECT business_date, series, number FROM registration WHERE ticket_id IS NULL) AS given "
        "GROUP BY business_date, series",
    )
    assert all(count == distinct for _, _, count, distinct, _, _ in found)
    given = [row for row in found if not str(row[1])[0].isdigit()]
    last = {
        (day, series): number
        for day, series, number in rows(
            database, "SELECT CAST(business_date AS VARCHAR), series, last FROM series"
        )
    }
    assert {(day, series): most for day, series, _, _, _, most in given} == last
    assert all(count == distinct == most and least == 1 for _, _, count, distinct, least, most in given)


def nobody_is_at_two_counters(database: Database) -> None:
    """A counter has at most one open ticket, and whoever is open at one is at one."""
    at = rows(database, f"SELECT counter_id FROM ticket WHERE state IN {OPEN_AT_COUNTER}")  # noqa: S608 - our own words
    assert all(counter is not None for (counter,) in at)
    assert max(Counter(at).values(), default=0) <= 1


def lines_are_counted_right(database: Database) -> None:
    """What a line says of a lane is how many tickets wait in it."""
    counted = rows(
        database,
        "SELECT centre_id, CAST(business_date AS VARCHAR), service_id, lane, count(*) FROM ticket "
        "WHERE state = 'waiting' GROUP BY centre_id, business_date, service_id, lane",
    )
    said = rows(
        database,
        "SELECT centre_id, CAST(business_date AS VARCHAR), service_id, lane, waiting FROM line WHERE waiting <> 0",
    )
    assert sorted(counted) == sorted(said)


def legs_belong_to_their_tickets(database: Database) -> None:
    """A ticket has as many legs as it says; all but the last have ended, and the last as the ticket did."""
    found = rows(
        database,
        "SELECT ticket.id, ticket.leg, ticket.state, leg.position, leg.ended_as FROM ticket "
        "JOIN leg ON leg.ticket_id = ticket.id ORDER BY ticket.id, leg.position",
    )
    for ticket in {row[0] for row in found}:
        legs = [row for row in found if row[0] == ticket]
        assert [row[3] for row in legs] == list(range(1, len(legs) + 1))
        assert len(legs) == legs[0][1]
        assert all(row[4] is not None for row in legs[:-1]), legs
        ended = {"finished", "no_show", "cancelled", "expired"}
        assert legs[-1][4] == (legs[-1][2] if legs[-1][2] in ended else None), legs


def nothing_is_open_of_another_day(database: Database) -> None:
    """Once a date has begun, nothing of another waits, is parked, or stands at a counter."""
    left = rows(
        database,
        "SELECT ticket.id FROM ticket JOIN centre ON centre.id = centre_id WHERE business_date <> day "
        "AND state IN ('waiting', 'called', 'serving', 'parked')",
    )
    assert left == []


def nobody_waits_whom_the_counter_may_call(database: Database, counter: int) -> None:
    """After "nobody": whoever waits is of other services, or fixed to a counter or clerk at work elsewhere."""
    everybody = rows(
        database,
        "SELECT counter.number, lane FROM ticket JOIN counter_service "
        "ON counter_service.service_id = ticket.service_id "
        "JOIN counter ON counter.id = counter_service.counter_id WHERE ticket.state = 'waiting'",
    )
    at_work = _lanes_at_work(database)
    for text in (str(lane) for number, lane in everybody if number == counter):
        assert Lane.read(text).kind in FIXED, text
        assert text in at_work
        assert at_work[text] != counter


def _lanes_at_work(database: Database) -> dict[str, int]:
    """Whom counters that are open or paused have for themselves: by lane, the number of the counter."""
    found = rows(
        database,
        "SELECT number, staff_id FROM counter LEFT JOIN staff_session "
        "ON counter_id = counter.id AND ended_at IS NULL WHERE state IN ('open', 'paused')",
    )
    counters = {Lane.of_counter(int(str(number))).text: int(str(number)) for number, _ in found}
    clerks = {Lane.of_clerk(int(str(who))).text: int(str(number)) for number, who in found if who is not None}
    return counters | clerks
