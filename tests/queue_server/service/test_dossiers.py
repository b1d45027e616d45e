"""Codes of dossiers with the stop they belong to, and what a clerk sees of whoever is in front."""

from datetime import timedelta

import pytest
from pydantic import ValidationError

from queue_protocol.commands import (
    CallNext,
    CallTicket,
    Finish,
    LookAtCounter,
    MarkNoShow,
    NoteDossier,
    Park,
    Recall,
    Resume,
    Serve,
    Transfer,
)
from queue_protocol.results import CounterDetail, Dossier
from queue_server.domain.refusals import UnknownCounterError, WrongCounterError, WrongStateError
from queue_server.store.journal import Entry
from queue_server.transport.withholding import public_payload
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump

CODE, OTHER = "000.00.19.H29-261123-0042", "1.000948.H38"


def look(hall: CounterHall, counter: int = 1, *, with_day: bool = False) -> CounterDetail:
    found = hall.ask(LookAtCounter(counter=counter, with_day=with_day))
    assert isinstance(found, CounterDetail)
    return found


@pytest.fixture
def served(hall: CounterHall) -> int:
    """Somebody is served at counter 1."""
    hall.take()
    hall.open(1)
    ticket = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=ticket.id))
    return ticket.id


def test_a_code_is_kept_with_the_stop_and_told_apart_from_what_is_none(hall: CounterHall, served: int) -> None:
    for text in (CODE, OTHER):
        hall.clock.advance(seconds=1)
        hall.ask(NoteDossier(ticket_id=served, text=f" {text} "))
    assert look(hall).dossiers == (
        Dossier(text=CODE, leg=1, recognised=True),
        Dossier(text=OTHER, leg=1, recognised=False),
    )


def test_the_same_code_twice_is_one_and_happens_once(hall: CounterHall, served: int) -> None:
    assert len(hall.perform(NoteDossier(ticket_id=served, text=CODE)).entries) == 1
    assert hall.perform(NoteDossier(ticket_id=served, text=CODE)).entries == []
    assert len(look(hall).dossiers) == 1


def test_a_dossier_is_noted_for_whoever_is_dealt_with(hall: CounterHall, served: int) -> None:
    hall.ask(Park(ticket_id=served))
    hall.ask(NoteDossier(ticket_id=served, text=CODE))
    hall.ask(Resume(ticket_id=served, counter=1))
    hall.ask(Finish(ticket_id=served))
    before = dump(hall.database)
    refused(hall, NoteDossier(ticket_id=served, text=CODE), WrongStateError)
    assert dump(hall.database) == before


def test_another_counter_notes_nothing_for_her(hall: CounterHall, served: int) -> None:
    refused(hall, NoteDossier(ticket_id=served, text=CODE), WrongCounterError, device=hall.device("counter", 2))


def test_the_hall_is_not_told_the_code(hall: CounterHall, served: int) -> None:
    [entry] = hall.perform(NoteDossier(ticket_id=served, text=CODE)).entries
    assert isinstance(entry, Entry)
    assert CODE in entry.payload
    assert CODE not in public_payload(entry)


def test_the_visit_so_far_is_told_stop_by_stop(hall: CounterHall, served: int) -> None:
    hall.clock.advance(seconds=90)
    hall.ask(Transfer(ticket_id=served, service="dat-dai"))
    hall.open(3)
    hall.call_somebody(3)
    first, second = look(hall, 3).stops
    assert (first.service, first.counter, first.ended_as) == ("ho-tich", 1, "transferred")
    assert first.ended_at is not None and first.serving_at is not None
    assert first.ended_at - first.serving_at == timedelta(seconds=90)
    assert (second.service, second.counter, second.ended_as) == ("dat-dai", 3, None)


def test_how_long_one_takes_is_told_once_it_was_measured(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    first = hall.ask_to_call(1)
    assert look(hall).usual_minutes is None
    hall.ask(Serve(ticket_id=first.id))
    hall.clock.advance(seconds=7 * 60 - 20)
    hall.ask(Finish(ticket_id=first.id))
    hall.clock.advance(seconds=60)
    hall.take()
    hall.ask_to_call(1)
    assert look(hall).usual_minutes == 7
    assert look(hall).target_wait_minutes == 60


def test_the_day_of_a_counter_is_counted(hall: CounterHall) -> None:
    hall.open(1)
    for _ in range(3):
        hall.take()
    hall.clock.advance(seconds=60)
    first, second = hall.ask_to_call(1), None
    hall.ask(Serve(ticket_id=first.id))
    hall.clock.advance(seconds=120)
    hall.ask(Finish(ticket_id=first.id))
    second = hall.ask_to_call(1)
    for _ in range(2):
        hall.ask(Recall(ticket_id=second.id))
    hall.ask(MarkNoShow(ticket_id=second.id))
    day = look(hall, with_day=True).day
    assert day is not None
    assert (day.served, day.missed, day.mean_wait_seconds, day.mean_service_seconds) == (1, 1, 62, 120)
    assert look(hall).day is None


def test_a_counter_with_nobody_in_front_has_nothing_to_tell(hall: CounterHall) -> None:
    assert look(hall) == CounterDetail(counter=1)
    refused(hall, LookAtCounter(counter=99), UnknownCounterError)
    refused(hall, LookAtCounter(counter=1), WrongCounterError, device=hall.device("counter", 2))


def why(hall: CounterHall, counter: int = 1) -> str | None:
    shown = next(each for each in hall.overview().counters if each.number == counter)
    return None if shown.call_reason is None else shown.call_reason["vi"]


def test_why_somebody_was_called_is_in_the_snapshot_until_she_leaves(hall: CounterHall) -> None:
    ticket = hall.take()
    hall.open(1)
    assert why(hall) is None
    hall.ask(CallNext(counter=1))
    assert why(hall) == "chờ lâu nhất"
    hall.ask(Serve(ticket_id=ticket.id))
    assert why(hall) == "chờ lâu nhất"
    hall.ask(Park(ticket_id=ticket.id))
    assert why(hall) is None
    hall.ask(Resume(ticket_id=ticket.id, counter=1))
    assert why(hall) is None


def test_a_chosen_ticket_says_so(hall: CounterHall) -> None:
    ticket = hall.take()
    hall.open(1)
    hall.ask(CallTicket(counter=1, ticket_id=ticket.id, reason="Có con nhỏ"))
    assert why(hall) == "cán bộ chọn"


def test_a_citizen_card_is_no_dossier_at_any_door() -> None:
    with pytest.raises(ValidationError):
        NoteDossier(ticket_id=1, text="079190000001||Nguyễn Văn Mẫu|01011990|Nam")
