"""Opening, pausing and closing: who stands there is never forgotten, and nothing happens twice."""

from pathlib import Path

import pytest

from queue_protocol.commands import CloseCounter, Command, Finish, OpenCounter, PauseCounter, Serve
from queue_protocol.results import CounterResult
from queue_protocol.state import Counter
from queue_server.domain.refusals import (
    CounterBusyError,
    UnknownCounterError,
    UnknownPauseReasonError,
    WrongCounterError,
)
from tests.queue_server.service.halls import hall_with
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump


def change(hall: CounterHall, command: Command) -> Counter:
    hall.clock.advance(minutes=1)
    result = hall.ask(command)
    assert isinstance(result, CounterResult)
    return result.counter


def test_a_counter_begins_closed(hall: CounterHall) -> None:
    assert {counter.state for counter in hall.overview().counters} == {"closed"}


def test_each_state_can_follow_each_other(hall: CounterHall) -> None:
    commands: tuple[Command, ...] = (
        OpenCounter(counter=1),
        PauseCounter(counter=1, reason="Họp"),
        OpenCounter(counter=1),
        CloseCounter(counter=1),
        PauseCounter(counter=1),
        CloseCounter(counter=1),
    )
    states = [change(hall, command).state for command in commands]
    assert states == ["open", "paused", "open", "closed", "paused", "closed"]


def test_the_counter_says_since_when_and_why(hall: CounterHall) -> None:
    paused = change(hall, PauseCounter(counter=1, reason="Họp"))
    assert (paused.since, paused.reason, paused.services) == (hall.clock(), "Họp", ("ho-tich", "tra-ket-qua"))
    opened = change(hall, OpenCounter(counter=1))
    assert (opened.since, opened.reason) == (hall.clock(), None)


@pytest.mark.parametrize(
    "command", [OpenCounter(counter=1), PauseCounter(counter=1, reason="Họp"), CloseCounter(counter=1)]
)
def test_asking_for_the_state_it_is_in_changes_nothing(hall: CounterHall, command: Command) -> None:
    first = change(hall, command)
    before = dump(hall.database)
    assert change(hall, command) == first
    assert dump(hall.database) == before


def test_another_reason_to_pause_is_news(hall: CounterHall) -> None:
    change(hall, PauseCounter(counter=1, reason="Họp"))
    assert change(hall, PauseCounter(counter=1, reason="Ăn trưa")).reason == "Ăn trưa"


def test_why_a_counter_pauses_is_one_of_the_centres_list_and_goes_when_it_opens(hall: CounterHall) -> None:
    listed = [reason.code for reason in hall.overview().pause_reasons]
    assert listed[:2] == ["break", "meeting"]
    paused = change(hall, PauseCounter(counter=1, reason_code="meeting", reason="với bà Mẫu"))
    assert (paused.reason_code, paused.reason) == ("meeting", "với bà Mẫu")
    assert change(hall, PauseCounter(counter=1, reason_code="break")).reason_code == "break"
    refused(hall, PauseCounter(counter=1, reason_code="gone fishing"), UnknownPauseReasonError)
    assert hall.overview().counters[0].reason_code == "break"
    assert change(hall, OpenCounter(counter=1)).reason_code is None


def test_a_centre_lists_its_own_reasons_to_pause(tmp_path: Path) -> None:
    own = '\n[[pause_reason]]\ncode = "tra"\nname = { vi = "Uống trà" }\n'
    hall = hall_with(tmp_path, after=own)
    assert [(each.code, each.name["vi"]) for each in hall.overview().pause_reasons] == [("tra", "Uống trà")]
    hall.database.close()


def test_the_hall_is_told_why_by_the_list_and_not_what_a_clerk_wrote(hall: CounterHall) -> None:
    change(hall, PauseCounter(counter=1, reason_code="meeting", reason="với bà Mẫu"))
    seen = hall.overview(with_waiting=False).counters[0]
    assert (seen.reason_code, seen.reason) == ("meeting", None)


def test_a_counter_does_not_close_on_whoever_stands_there(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    before = dump(hall.database)
    with pytest.raises(CounterBusyError):
        hall.ask(CloseCounter(counter=1))
    assert dump(hall.database) == before
    hall.ask(Serve(ticket_id=called.id))
    hall.ask(Finish(ticket_id=called.id))
    assert change(hall, CloseCounter(counter=1)).state == "closed"


def test_whoever_stands_at_a_counter_is_still_served_when_it_pauses(hall: CounterHall) -> None:
    hall.take()
    hall.open(1)
    called = hall.call_somebody(1)
    paused = change(hall, PauseCounter(counter=1))
    assert paused.ticket is not None
    assert paused.ticket.id == called.id
    assert hall.ticket(Serve(ticket_id=called.id)).state == "serving"
    assert hall.ticket(Finish(ticket_id=called.id)).state == "finished"


@pytest.mark.parametrize("command", [OpenCounter, PauseCounter, CloseCounter])
def test_an_unknown_counter_and_another_ones_are_refused(hall: CounterHall, command: type[OpenCounter]) -> None:
    with pytest.raises(UnknownCounterError):
        hall.ask(command(counter=99))
    with pytest.raises(WrongCounterError):
        hall.ask(command(counter=1), device=hall.device("counter", 2))
