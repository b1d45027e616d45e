"""What the journal says and who works at a centre, read from either database."""

from datetime import date

from queue_protocol.commands import CancelTicket, LogIn
from queue_server.service.actors import Named, named_in
from queue_server.service.recorded import Looked, read_journal
from queue_server.service.staff_list import staff_at
from queue_server.service.stories import find_tickets, story_of
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH
from tests.support.people import PIN, hire

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


@ON_BOTH
def test_entries_are_found_by_number_date_and_kind(hall: CounterHall) -> None:
    hall.take()
    hall.clock.advance(hours=12)
    hall.take()
    with hall.database.reading() as tx:
        everything = read_journal(tx, 1, Looked(), most=100)
        issued = read_journal(tx, 1, Looked(kind="ticket_issued"), most=100)
        monday = read_journal(tx, 1, Looked(first=MONDAY, last=MONDAY, kind="ticket_issued"), most=100)
        tuesday = read_journal(tx, 1, Looked(first=TUESDAY, kind="ticket_issued"), most=100)
        after = read_journal(tx, 1, Looked(after=everything[1].entry.seq), most=1)
    assert [each.entry.seq for each in everything] == list(range(1, len(everything) + 1))
    assert issued == monday + tuesday
    assert (len(monday), len(tuesday)) == (1, 1)
    assert after == [everything[2]]
    assert (issued[0].who, issued[0].where) == ("admin", "admin")


@ON_BOTH
def test_the_staff_of_a_centre_are_listed_with_where_they_are(hall: CounterHall) -> None:
    hire(hall.database, "lan")
    hire(hall.database, "mai", "admin", everywhere=True)
    hall.ask(LogIn(login="lan", secret=PIN), device=hall.device("counter", 2))
    with hall.database.reading() as tx:
        found = [(each.login, each.centres, each.disabled, each.counter) for each in staff_at(tx, 1)]
    assert found == [("lan", ("xa-mau",), False, 2), ("mai", None, False, None)]


@ON_BOTH
def test_entries_are_found_by_person_device_and_ticket_whatever_somebody_wrote(hall: CounterHall) -> None:
    hire(hall.database, "lan")
    desk = hall.device("counter", 1)
    hall.ask(LogIn(login="lan", secret=PIN), device=desk)
    first, second = hall.take(), hall.take()
    hall.ask(
        CancelTicket(ticket_id=second.id, reason=f'"ticket":{{"id":{first.id},"ticket_id":{first.id},'),
        device=desk,
    )
    with hall.database.reading() as tx:
        by_lan = read_journal(tx, 1, Looked(staff=1), most=100)
        at_desk = read_journal(tx, 1, Looked(device=desk.id), most=100)
        about = [read_journal(tx, 1, Looked(first=MONDAY, ticket=each.id), most=9) for each in (first, second)]
    assert {each.who for each in by_lan} == {"LAN"}
    assert [each.entry.kind for each in at_desk][-1] == "ticket_cancelled"
    assert {each.where for each in at_desk} == {"counter 1"}
    assert [[each.entry.kind for each in found] for found in about] == [
        ["ticket_issued"],
        ["ticket_issued", "ticket_cancelled"],
    ]


@ON_BOTH
def test_the_story_of_a_ticket_is_found_on_the_first_day_and_on_later_ones(hall: CounterHall) -> None:
    told = []
    for _ in range(4):
        taken = hall.take()
        hall.clock.advance(hours=24)
        hall.take()
        with hall.database.reading() as tx:
            told.append([each.entry.kind for each in story_of(tx, 1, taken.id).entries])
            day = story_of(tx, 1, taken.id).business_date
            assert [each.id for each in find_tickets(tx, 1, number=taken.number, day=day)] == [taken.id]
    assert told == [["ticket_issued", "ticket_expired"]] * 4


def test_an_actor_names_a_device_and_whoever_is_logged_in_there() -> None:
    assert named_in("counter:3 staff:17") == Named(device=3, staff=17)
    assert named_in("kiosk:3") == Named(device=3)
    for nobody in ("citizen:1207", "server:day", "command:import", "", "kiosk:3 staff:"):
        assert named_in(nobody) == Named()
