"""Instants are whole microseconds, and no instant is lost on the way to the database and back."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from queue_server.store.instants import from_micros, from_micros_or_none, to_micros

SECONDS = st.integers(0, 4_000_000_000)
MICROSECONDS = st.integers(0, 999_999)


@given(SECONDS, MICROSECONDS, st.integers(-12, 14))
def test_there_and_back_is_the_same_instant(seconds: int, microseconds: int, offset: int) -> None:
    instant = datetime.fromtimestamp(seconds, UTC) + timedelta(microseconds=microseconds)
    elsewhere = instant.astimezone(timezone(timedelta(hours=offset)))
    assert from_micros(to_micros(elsewhere)) == instant
    assert to_micros(elsewhere) == seconds * 1_000_000 + microseconds


def test_none_stays_none() -> None:
    assert from_micros_or_none(None) is None
    assert from_micros_or_none(0) == datetime(1970, 1, 1, tzinfo=UTC)
