"""One answer for each leg that was finished, in the centre's own levels, proved by the journal, told to nobody."""

import json

import pytest

from queue_protocol.commands import CallNext, OpenCounter, RateLeg, Serve, Transfer
from queue_protocol.results import Acknowledged
from queue_server.domain.rating import Answer
from queue_server.domain.refusals import (
    AlreadyRatedError,
    NothingToRateError,
    RatingOverError,
    Refusal,
    UnknownCriterionError,
    UnknownLevelError,
    UnknownRatingReasonError,
    UnknownTicketError,
    WrongCounterError,
)
from queue_server.service.rating import answer_of
from queue_server.store.rows import RatingRow
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump, rows

LEVELS = ("very_satisfied", "satisfied", "neutral", "unsatisfied", "very_unsatisfied")


def visit(hall: CounterHall) -> int:
    """Somebody was served at counter 1. Returns the ticket's id."""
    hall.take()
    hall.open(1)
    return hall.serve_to_the_end(1).id


def row_of(hall: CounterHall, ticket_id: int, leg: int = 1) -> RatingRow:
    with hall.database.reading() as tx:
        row = tx.session.get_one(RatingRow, (ticket_id, leg))
        tx.session.expunge(row)
    return row


def test_an_answer_is_kept_with_its_leg_of_which_service_and_counter_follow(hall: CounterHall) -> None:
    ticket = visit(hall)
    said = RateLeg(ticket_id=ticket, level="neutral", criteria={"time": "unsatisfied"}, reason="  chờ\nlâu ")
    assert isinstance(hall.ask(said), Acknowledged)
    found = rows(
        hall.database,
        "SELECT service.code, counter.number, rating.level, rating.criteria, rating.reason FROM rating "
        "JOIN leg ON leg.ticket_id = rating.ticket_id AND leg.position = rating.leg "
        "JOIN service ON service.id = leg.service_id JOIN counter ON counter.id = leg.counter_id",
    )
    assert found == [("ho-tich", 1, "neutral", '{"time": "unsatisfied"}', "chờ lâu")]


def test_a_leg_is_rated_once(hall: CounterHall) -> None:
    ticket = visit(hall)
    hall.ask(RateLeg(ticket_id=ticket, level="satisfied", criteria={}))
    for leg in (None, 1):
        refused(hall, RateLeg(ticket_id=ticket, leg=leg, level="neutral", criteria={}), AlreadyRatedError)


def test_each_leg_has_its_own_answer_and_the_last_finished_one_is_meant(hall: CounterHall) -> None:
    ticket = visit(hall)
    with hall.database.writing() as tx:
        tx.driver.execute(
            "INSERT INTO leg (ticket_id, position, service_id, arrived_at, calls, ended_as, parked_micros) "
            "SELECT ticket_id, 2, service_id, arrived_at, calls, ended_as, parked_micros FROM leg"
        )
        tx.driver.execute("UPDATE leg SET ended_as = 'transferred' WHERE position = 2")
    refused(hall, RateLeg(ticket_id=ticket, leg=2, level="neutral", criteria={}), NothingToRateError)
    hall.ask(RateLeg(ticket_id=ticket, level="neutral", criteria={}))
    with hall.database.writing() as tx:
        tx.driver.execute("UPDATE leg SET ended_as = 'finished' WHERE position = 2")
    hall.ask(RateLeg(ticket_id=ticket, level="satisfied", criteria={}))
    assert rows(hall.database, "SELECT leg, level FROM rating ORDER BY leg") == [(1, "neutral"), (2, "satisfied")]


@pytest.mark.parametrize("far", [0, 1, 2])
def test_before_anything_was_finished_there_is_nothing_to_rate(hall: CounterHall, far: int) -> None:
    ticket = hall.take()
    hall.open(1)
    for command in (CallNext(counter=1), Serve(ticket_id=ticket.id))[:far]:
        hall.ask(command)
    refused(hall, RateLeg(ticket_id=ticket.id, level="neutral", criteria={}), NothingToRateError)


BAD: list[tuple[dict[str, object], type[Refusal]]] = [
    ({"level": "splendid"}, UnknownLevelError),
    ({"level": "neutral", "criteria": {"time": "splendid"}}, UnknownLevelError),
    ({"level": "neutral", "criteria": {"hats": "neutral"}}, UnknownCriterionError),
    ({"level": "neutral", "reason_code": "the weather"}, UnknownRatingReasonError),
    ({"level": "neutral", "leg": 2}, NothingToRateError),
    ({"level": "neutral", "leg": 9999}, NothingToRateError),
    ({"level": "neutral", "ticket_id": 99}, UnknownTicketError),
]


@pytest.mark.parametrize(("said", "error"), BAD)
def test_bad_input_is_refused_and_changes_nothing(
    hall: CounterHall, said: dict[str, object], error: type[Refusal]
) -> None:
    ticket = visit(hall)
    refused(hall, RateLeg.model_validate({"ticket_id": ticket, "criteria": {}, **said}), error)


def test_what_was_said_is_in_no_event_no_reply_and_no_snapshot(hall: CounterHall) -> None:
    ticket = visit(hall)
    before = repr(hall.overview())
    known = repr(dump(hall.database)).count("very_unsatisfied")  # among the levels of the centre
    criteria = {"attitude": "very_unsatisfied"}
    performed = hall.perform(RateLeg(ticket_id=ticket, level="very_unsatisfied", criteria=criteria, reason="kém"))
    (entry,) = performed.entries
    assert set(json.loads(entry.payload)) == {"kind", "ticket_id", "leg", "digest"}
    assert performed.reply == '{"kind":"acknowledged"}'
    assert repr(hall.overview().counters) in before
    everything = dump(hall.database)
    del everything["rating"]
    assert repr(everything).count("very_unsatisfied") == known
    assert "kém" not in repr(everything)


def test_the_journal_proves_the_answer_and_finds_a_changed_one(hall: CounterHall) -> None:
    ticket = visit(hall)
    (entry,) = hall.perform(RateLeg(ticket_id=ticket, level="unsatisfied", criteria={}, reason="lâu")).entries
    digest = json.loads(entry.payload)["digest"]
    row = row_of(hall, ticket)
    assert answer_of(row).digest(salt=row.salt) == digest
    for changed in ("level = 'satisfied'", "reason = NULL", """criteria = '{"time": "neutral"}'"""):
        with hall.database.writing() as tx:
            tx.driver.execute(f"UPDATE rating SET {changed}")  # noqa: S608 - our own words
        row = row_of(hall, ticket)
        assert answer_of(row).digest(salt=row.salt) != digest


def test_the_level_cannot_be_found_by_trying_all_five(hall: CounterHall) -> None:
    tickets = [visit(hall), visit(hall)]
    digests = []
    for ticket in tickets:
        (entry,) = hall.perform(RateLeg(ticket_id=ticket, level="satisfied", criteria={})).entries
        digests.append(json.loads(entry.payload)["digest"])
    assert digests[0] != digests[1], "equal answers have equal digests"
    assert not {Answer(level=level).digest(salt="") for level in LEVELS} & set(digests)
    assert len({row_of(hall, ticket).salt for ticket in tickets}) == 2


def test_a_leg_of_an_earlier_day_may_still_be_rated(hall: CounterHall) -> None:
    ticket = visit(hall)
    hall.clock.advance(days=2)
    hall.ask(OpenCounter(counter=1))
    hall.ask(RateLeg(ticket_id=ticket, level="satisfied", criteria={}))


def test_what_is_asked_why_and_what_may_be_said_is_told_to_screens(hall: CounterHall) -> None:
    seen = hall.overview(with_waiting=False)
    assert [level.code for level in seen.rating_levels if level.asks_reason] == list(LEVELS[2:])
    assert [reason.code for reason in seen.rating_reasons][:2] == ["waited_long", "attitude"]


def test_a_reason_of_the_centres_list_is_kept_and_proved(hall: CounterHall) -> None:
    ticket = visit(hall)
    said = RateLeg(ticket_id=ticket, level="neutral", criteria={}, reason_code="waited_long")
    (entry,) = hall.perform(said).entries
    row = row_of(hall, ticket)
    assert row.reason_code == "waited_long"
    assert answer_of(row).digest(salt=row.salt) == json.loads(entry.payload)["digest"]
    assert "waited_long" not in entry.payload


def test_the_panel_of_a_counter_rates_what_has_just_ended_there(hall: CounterHall) -> None:
    ticket, panel = visit(hall), hall.device("display", 1)
    said = RateLeg(ticket_id=ticket, leg=1, level="satisfied", criteria={})
    assert isinstance(hall.ask(said, device=panel), Acknowledged)
    refused(hall, said.model_copy(update={"level": "neutral"}), AlreadyRatedError, device=panel)


@pytest.mark.parametrize("counter", [2, None])
def test_no_other_display_rates_it(hall: CounterHall, counter: int | None) -> None:
    said = RateLeg(ticket_id=visit(hall), level="satisfied", criteria={})
    refused(hall, said, WrongCounterError, device=hall.device("display", counter))


def test_a_panel_comes_too_late_after_some_minutes_and_a_slip_does_not(hall: CounterHall) -> None:
    ticket, panel = visit(hall), hall.device("display", 1)
    said = RateLeg(ticket_id=ticket, level="satisfied", criteria={})
    hall.clock.advance(seconds=301)
    refused(hall, said, RatingOverError, device=panel)
    assert isinstance(hall.ask(said), Acknowledged)


def test_a_stop_that_ended_is_rated_where_it_was_though_the_visit_goes_on_elsewhere(hall: CounterHall) -> None:
    ticket = hall.take()
    for counter in (1, 3):
        hall.open(counter)
    called = hall.call_somebody(1)
    hall.ask(Serve(ticket_id=called.id))
    hall.ask(Transfer(ticket_id=called.id, service="dat-dai", come_back=True))
    said = RateLeg(ticket_id=ticket.id, leg=1, level="satisfied", criteria={})
    refused(hall, said, NothingToRateError, device=hall.device("display", 1))  # sent on: nothing has ended there
    hall.serve_to_the_end(3)  # and goes back to counter 1
    other = said.model_copy(update={"leg": 2})
    refused(hall, other, WrongCounterError, device=hall.device("display", 1))
    assert isinstance(hall.ask(other, device=hall.device("display", 3)), Acknowledged)
