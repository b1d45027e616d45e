"""Whoever guesses too much is held off for a while, and nobody elsewhere."""

import pytest

from queue_server.transport import guesses
from queue_server.transport.guesses import MOST_WRONG, SECONDS_EACH, Guesses, source_of
from tests.support.clocks import StandingSeconds


def tried(times: int, address: str = "203.0.113.7") -> tuple[Guesses, StandingSeconds]:
    clock = StandingSeconds()
    found = Guesses(clock)
    for _ in range(times):
        found.note(address)
    return found, clock


def test_a_hall_may_mistype() -> None:
    assert not tried(MOST_WRONG - 1)[0].are_too_many("203.0.113.7")


def test_too_many_wrong_ones_are_too_many_until_some_time_has_gone_by() -> None:
    found, clock = tried(MOST_WRONG)
    assert found.are_too_many("203.0.113.7")
    assert not found.are_too_many("203.0.113.8")
    clock.advance(SECONDS_EACH)
    assert not found.are_too_many("203.0.113.7")
    found.note("203.0.113.7")
    assert found.are_too_many("203.0.113.7")


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("testclient", "testclient"),
    ],
)
def test_a_network_of_ipv6_is_one_sender(address: str, source: str) -> None:
    assert source_of(address) == source


def test_only_so_many_addresses_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guesses, "MOST_ADDRESSES", 2)
    found, _ = tried(MOST_WRONG)
    found.note("203.0.113.8")
    assert found.are_too_many("203.0.113.7")
    found.note("203.0.113.9")
    assert not found.are_too_many("203.0.113.7")
