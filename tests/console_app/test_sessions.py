"""Who is logged in at which browser."""

import pytest

from console_app.person import Person
from console_app.sessions import ENTRY_SECONDS, Sessions
from tests.support.clocks import StandingSeconds

MAI = Person(name="Mai", role="supervisor", centre="xa-mau", centres=(), may=frozenset())


@pytest.fixture
def clock() -> StandingSeconds:
    return StandingSeconds()


@pytest.fixture
def sessions(clock: StandingSeconds) -> Sessions:
    return Sessions(clock)


def test_an_entry_lets_one_browser_in_once(sessions: Sessions) -> None:
    entry = sessions.begin("token", MAI)
    key = sessions.enter(entry)
    session = sessions.of(key)
    assert session is not None
    assert (session.token, session.person) == ("token", MAI)
    assert sessions.enter(entry) is None


def test_an_entry_that_was_left_lying_lets_nobody_in(sessions: Sessions, clock: StandingSeconds) -> None:
    entry = sessions.begin("token", MAI)
    clock.advance(ENTRY_SECONDS)
    assert sessions.enter(entry) is None


def test_whoever_is_out_is_out(sessions: Sessions) -> None:
    key = sessions.enter(sessions.begin("token", MAI))
    session = sessions.of(key)
    assert session is not None
    sessions.end(session)
    assert sessions.of(key) is None


def test_no_key_and_a_guessed_one_are_nobodys(sessions: Sessions) -> None:
    sessions.begin("token", MAI)
    assert sessions.of(None) is None
    assert sessions.of("guessed") is None


def test_neither_token_nor_key_stands_in_a_log(sessions: Sessions) -> None:
    session = sessions.of(sessions.enter(sessions.begin("a-secret-token", MAI)))
    assert "a-secret-token" not in repr(session)
