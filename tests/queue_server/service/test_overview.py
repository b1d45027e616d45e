"""What a screen shows equals what the database holds, at one `seq`."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from queue_protocol.commands import CancelTicket, MarkNoShow, PauseCounter, Recall, Serve
from queue_protocol.state import RECENT_CALLS
from queue_server.service import recent_calls
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH, rows

pytestmark = ON_BOTH


def recounted(hall: CounterHall) -> dict[str, int]:
    sql = (
        "SELECT service.code, count(ticket.id) FROM service LEFT JOIN ticket ON ticket.service_id = service.id "
        "AND ticket.state = 'waiting' AND ticket.business_date = '2026-11-23' GROUP BY service.code"
    )
    return {str(code): int(str(count)) for code, count in rows(hall.database, sql)}


def test_line_counts_equal_a_recount_after_everything_that_moves_them(hall: CounterHall) -> None:
    def counted() -> dict[str, int]:
        return {service.code: service.waiting for service in hall.overview().services}

    for counter in (1, 2, 3):
        hall.open(counter)
    taken = [hall.take(service) for service in ("ho-tich", "ho-tich", "ho-tich", "dat-dai", "tra-ket-qua")]
    assert counted() == recounted(hall)
    hall.ask(CancelTicket(ticket_id=taken[1].id))
    assert counted() == recounted(hall)
    called = hall.call_somebody(1)
    assert counted() == recounted(hall)
    hall.ask(CancelTicket(ticket_id=called.id))
    missed = hall.call_somebody(2)
    hall.ask(MarkNoShow(ticket_id=missed.id))
    hall.serve_to_the_end(3)
    assert counted() == recounted(hall) == {"ho-tich": 0, "dat-dai": 0, "xa-hoi": 0, "tra-ket-qua": 1}


def test_the_overview_holds_the_centre_as_its_file_says(hall: CounterHall) -> None:
    seen = hall.overview()
    assert seen.centre.code == "xa-mau"
    assert seen.centre.name["vi"] == "Trung tâm Phục vụ hành chính công xã Mẫu"
    assert seen.centre.ticket_note == {"vi": "Số chỉ có giá trị trong ngày.", "en": "Valid today only."}
    assert [service.code for service in seen.services] == ["ho-tich", "dat-dai", "xa-hoi", "tra-ket-qua"]
    assert [service.counters for service in seen.services] == [(1, 2), (3,), (4,), (1, 4)]
    assert seen.counters[0].services == ("ho-tich", "tra-ket-qua")
    assert [(each.code, each.min_age) for each in seen.priority_classes] == [("priority", 75)]
    assert seen.business_date.isoformat() == "2026-11-23"


def test_the_counter_shows_who_stands_there(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    served = hall.ticket(Serve(ticket_id=called.id))
    hall.ask(PauseCounter(counter=1, reason="Họp"))
    counter = hall.overview().counters[0]
    assert (counter.ticket, counter.state, counter.reason) == (served, "paused", "Họp")


def test_who_waits_is_listed_in_order_of_arrival_for_those_who_may_see_it(hall: CounterHall) -> None:
    taken = [hall.take(service).number for service in ("dat-dai", "ho-tich", "dat-dai")]
    waiting = hall.overview().waiting
    assert waiting is not None
    assert [ticket.number for ticket in waiting] == taken
    assert hall.overview(with_waiting=False).waiting is None


def test_calls_are_newest_first_with_recalls_counted(hall: CounterHall) -> None:
    hall.open(1)
    hall.open(2)
    hall.take()
    hall.take()
    first = hall.call_somebody(1)
    hall.call_somebody(2)
    hall.ask(Recall(ticket_id=first.id))
    calls = hall.overview().calls
    assert [(call.number, call.counter, call.call_number) for call in calls] == [
        ("A001", 1, 2), ("A002", 2, 1), ("A001", 1, 1),
    ]  # fmt: skip
    assert [call.seq for call in calls] == sorted((call.seq for call in calls), reverse=True)


def test_a_snapshot_keeps_as_many_calls_as_a_replica_does(hall: CounterHall) -> None:
    assert recent_calls.RECENT_CALLS == RECENT_CALLS
    hall.open(1)
    hall.take()
    called = hall.call_somebody(1)
    for _ in range(RECENT_CALLS + 3):
        hall.ask(Recall(ticket_id=called.id))
    calls = hall.overview().calls
    assert len(calls) == RECENT_CALLS
    assert calls[0].call_number == RECENT_CALLS + 4


def test_a_new_day_begins_with_empty_lines_and_no_calls(hall: CounterHall) -> None:
    hall.open(1)
    hall.take()
    hall.take()
    hall.call_somebody(1)
    hall.clock.now = hall.clock.now.replace(hour=17, minute=0)  # midnight in Vietnam
    seen = hall.overview()
    assert {service.waiting for service in seen.services} == {0}
    assert seen.waiting == ()
    assert seen.calls == ()
    assert seen.business_date.isoformat() == "2026-11-24"


def test_whoever_still_stands_at_a_counter_is_shown_after_midnight_too(hall: CounterHall) -> None:
    hall.open(1)
    hall.take()
    called = hall.call_somebody(1)
    hall.clock.advance(days=1)
    assert hall.overview().counters[0].ticket == called


def test_screens_are_told_when_numbers_are_given_on_the_next_days(hall: CounterHall) -> None:
    shown = hall.overview()
    assert shown.open_periods is not None
    dates = {each.opens_at.astimezone(ZoneInfo(shown.centre.time_zone)).date() for each in shown.open_periods}
    assert dates <= {shown.business_date + timedelta(days=ahead) for ahead in range(8)}
    assert any(each.opens_at <= hall.clock() < each.closes_at for each in shown.open_periods)
