"""What all phones are told from is what each would be told alone."""

from random import Random

from queue_protocol.commands import CancelTicket, Finish, MarkNoShow, OpenCounter, Park, Serve, Transfer
from queue_server.service.lineup import Lineup, read_lineup, stands_apart
from queue_server.service.standing import place_of
from queue_server.store import tickets
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH

pytestmark = ON_BOTH


def lineup_of(hall: CounterHall) -> Lineup:
    with hall.database.reading() as tx:
        return read_lineup(tx, hall.staff.centre_id, now=hall.clock())


def busy(hall: CounterHall, seed: int) -> None:
    """Two counters that have measured something, and a line of several classes."""
    random = Random(seed)
    for counter in (1, 2):
        hall.ask(OpenCounter(counter=counter))
    for _ in range(12):
        hall.take()
        called = hall.call_somebody(random.choice((1, 2)))
        hall.ask(Serve(ticket_id=called.id))
        hall.clock.advance(minutes=random.randint(2, 9))
        hall.ask(Finish(ticket_id=called.id))
    for _ in range(25):
        hall.take(random.choice(("ho-tich", "tra-ket-qua", "xa-hoi")), random.choice((None, None, "priority")))


def test_everybody_in_the_lines_is_told_the_same_as_when_asked_about_alone(hall: CounterHall) -> None:
    for seed in range(3):
        busy(hall, seed)
        lineup = lineup_of(hall)
        with hall.database.reading() as tx:
            for visit in lineup.visits.values():
                if visit.id not in lineup.ahead:
                    continue
                stored = tickets.get(tx, hall.staff.centre_id, visit.id)
                assert stored is not None
                place = place_of(tx, hall.staff.centre_id, stored, now=hall.clock())
                assert (lineup.ahead[visit.id], lineup.wait_of(visit)) == (place.people_ahead, place.wait)
        assert any(lineup.wait_of(lineup.visits[ticket]) is not None for ticket in lineup.ahead)


def test_whose_visit_goes_on_is_in_it_and_nobody_else(hall: CounterHall) -> None:
    hall.open(1)
    parked, missed, done, gone, waits = (hall.take() for _ in range(5))
    for ticket in (parked, missed, done):
        assert hall.call_somebody(1).id == ticket.id
        if ticket is missed:
            hall.ask(MarkNoShow(ticket_id=ticket.id))
            continue
        hall.ask(Serve(ticket_id=ticket.id))
        hall.ask(Park(ticket_id=ticket.id) if ticket is parked else Finish(ticket_id=ticket.id))
    hall.ask(CancelTicket(ticket_id=gone.id))
    states = {visit.number: visit.state.value for visit in lineup_of(hall).visits.values()}
    assert states == {parked.number: "parked", missed.number: "no_show", waits.number: "waiting"}


def test_the_numbers_being_served_are_those_of_the_service_the_newest_call_first(hall: CounterHall) -> None:
    for counter in (1, 2):
        hall.open(counter)
    for _ in range(2):
        hall.take()
    assert lineup_of(hall).being_served == {}
    hall.call_somebody(1)
    hall.call_somebody(2)
    assert lineup_of(hall).being_served == {"ho-tich": ("A002", "A001")}


def test_who_waits_for_one_counter_stands_apart_and_is_not_counted_in_the_line(hall: CounterHall) -> None:
    hall.open(1)
    moved = hall.take()
    other = hall.take()
    hall.ask(Transfer(ticket_id=moved.id, service="ho-tich", counter=2))
    lineup = lineup_of(hall)
    assert [stands_apart(lineup.visits[ticket.id]) for ticket in (moved, other)] == [True, False]
    assert moved.id not in lineup.ahead


def test_signs_follow_the_settings(hall: CounterHall) -> None:
    signs = lineup_of(hall).signs
    assert signs.services["ho-tich"]["en"] == "Civil status – Certification"
    assert signs.zones_of_services["ho-tich"] == signs.zones_of_counters[1]
    assert signs.zones_of_counters[1].name["vi"] == "Sảnh chính"
    assert (signs.zones_of_counters[1].directions or {})["en"].startswith("Ground floor")
