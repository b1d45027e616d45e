"""A supervisor asks a clerk to another counter: shown until they log in there, or until it is taken back."""

import pytest

from queue_protocol.commands import LogIn, SendClerk
from queue_server.domain.refusals import ClerkThereError, UnknownClerkError, UnknownCounterError
from queue_server.store.centres import StoredDevice
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.people import PIN, hire


@pytest.fixture
def lan(hall: CounterHall) -> StoredDevice:
    """Lan at counter 1."""
    hire(hall.database, "lan")
    device = hall.device("counter", 1)
    hall.ask(LogIn(login="lan", secret=PIN, counter=1), device=device)
    return device


def asked(hall: CounterHall) -> list[tuple[str, int | None, str | None]]:
    return [(each.login, each.counter, each.note) for each in hall.overview().sent_clerks or ()]


@pytest.mark.usefixtures("lan")
def test_it_is_shown_to_those_who_work_and_to_no_hall(hall: CounterHall) -> None:
    hall.ask(SendClerk(clerk="LAN", counter=3, note="Quầy 3 đông"))
    (sent,) = hall.overview().sent_clerks or ()
    assert (sent.login, sent.clerk, sent.counter, sent.note) == ("lan", "LAN", 3, "Quầy 3 đông")
    assert hall.overview(with_waiting=False).sent_clerks is None


@pytest.mark.usefixtures("lan")
def test_it_is_over_once_they_log_in_there_and_not_elsewhere(hall: CounterHall) -> None:
    hall.ask(SendClerk(clerk="lan", counter=3))
    hall.ask(LogIn(login="lan", secret=PIN, counter=2, take_over=True), device=hall.device("counter", 2))
    assert asked(hall) == [("lan", 3, None)]
    there = LogIn(login="lan", secret=PIN, counter=3, take_over=True)
    entries = hall.perform(there, device=hall.device("counter", 3)).entries
    assert "clerk_arrived" in [entry.kind for entry in entries]
    assert asked(hall) == []


@pytest.mark.usefixtures("lan")
def test_a_new_wish_takes_the_place_of_the_old_one_and_can_be_taken_back(hall: CounterHall) -> None:
    hall.ask(SendClerk(clerk="lan", counter=3))
    hall.ask(SendClerk(clerk="lan", counter=4, note="đến trưa"))
    assert asked(hall) == [("lan", 4, "đến trưa")]
    assert hall.perform(SendClerk(clerk="lan", counter=4, note="đến trưa")).entries == []
    hall.ask(SendClerk(clerk="lan"))
    assert asked(hall) == []
    assert hall.perform(SendClerk(clerk="lan")).entries == []


@pytest.mark.usefixtures("lan")
def test_nobody_is_sent_where_they_are_or_where_there_is_nothing(hall: CounterHall) -> None:
    refused(hall, SendClerk(clerk="lan", counter=1), ClerkThereError)
    refused(hall, SendClerk(clerk="lan", counter=99), UnknownCounterError)
    refused(hall, SendClerk(clerk="nobody", counter=3), UnknownClerkError)


@pytest.mark.usefixtures("lan")
def test_another_day_asks_nobody_anywhere(hall: CounterHall) -> None:
    hall.ask(SendClerk(clerk="lan", counter=3))
    hall.clock.advance(days=1)
    hall.take()
    assert asked(hall) == []
    hall.ask(SendClerk(clerk="lan", counter=3))
    assert asked(hall) == [("lan", 3, None)]
