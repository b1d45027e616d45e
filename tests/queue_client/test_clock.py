"""The clock that runs by itself."""

from datetime import UTC, datetime, timedelta

import pytest

from queue_client.clock import steady_clock


def test_it_begins_with_the_systems_time_in_utc() -> None:
    before = datetime.now(UTC)
    now = steady_clock()()
    assert now.tzinfo is UTC
    assert before <= now + timedelta(seconds=1)


def test_setting_the_systems_clock_does_not_move_it(monkeypatch: pytest.MonkeyPatch) -> None:
    elapsed = [100.0]
    monkeypatch.setattr("time.monotonic", lambda: elapsed[0])
    tell = steady_clock()
    start = tell()
    elapsed[0] += 60.0
    assert tell() - start == timedelta(seconds=60)
