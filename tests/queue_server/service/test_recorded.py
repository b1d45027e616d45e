"""What the journal says and who works at a centre, read from either database."""

from datetime import date

from queue_protocol.commands import LogIn
from queue_server.service.actors import Named, named_in
from queue_server.service.recorded import Looked, read_journal
from queue_server.service.staff_list import staff_at
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


def test_an_actor_names_a_device_and_whoever_is_logged_in_there() -> None:
    assert named_in("counter:3 staff:17") == Named(device=3, staff=17)
    assert named_in("kiosk:3") == Named(device=3)
    for nobody in ("citizen:1207", "server:day", "command:import", "", "kiosk:3 staff:"):
        assert named_in(nobody) == Named()
