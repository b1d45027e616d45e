"""How long a place is kept: not over a pause between shifts, and not after the last."""

from datetime import UTC, datetime, timedelta

import pytest

from queue_server.domain.keeping import kept_until


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-25T{text}").replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "ends", "again", "until"),
    [
        ("09:00", "11:30", "13:30", "11:00"),
        ("09:30", "11:30", "13:30", "11:30"),
        ("10:30", "11:30", "13:30", "14:30"),
        ("11:15", "11:30", "13:30", "15:15"),
        ("15:00", "16:30", None, "16:30"),
        ("14:00", "16:30", None, "16:00"),
        ("22:30", None, None, "00:30"),
    ],
)
def test_two_hours_are_two_hours_in_which_one_can_come(
    now: str, ends: str | None, again: str | None, until: str
) -> None:
    found = kept_until(
        at(now),
        timedelta(hours=2),
        shift_ends=None if ends is None else at(ends),
        opens_again=None if again is None else at(again),
    )
    assert f"{found:%H:%M}" == until
