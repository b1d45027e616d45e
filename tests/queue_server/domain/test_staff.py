"""When wrong tries lock a login, and which secrets are taken."""

from datetime import timedelta

import pytest

from queue_server.domain.refusals import LockedOutError
from queue_server.domain.staff import LOCKED_FOR, MOST_FAILURES, Tries, login_key, require_unlocked, weakness
from tests.support.clocks import MONDAY_NOON


def tried(times: int) -> Tries:
    tries = Tries()
    for _ in range(times):
        tries = tries.failed(MONDAY_NOON)
    return tries


def test_the_fifth_wrong_try_locks_and_the_fourth_does_not() -> None:
    require_unlocked(tried(MOST_FAILURES - 1), MONDAY_NOON)
    with pytest.raises(LockedOutError) as refused:
        require_unlocked(tried(MOST_FAILURES), MONDAY_NOON)
    assert refused.value.facts == {"minutes": 15}


@pytest.mark.parametrize(("after", "minutes"), [(1, 15), (60, 14), (61, 14), (899, 1)])
def test_the_minutes_left_are_rounded_up(after: int, minutes: int) -> None:
    with pytest.raises(LockedOutError) as refused:
        require_unlocked(tried(MOST_FAILURES), MONDAY_NOON + timedelta(seconds=after))
    assert refused.value.facts == {"minutes": minutes}


def test_a_lock_ends_by_itself_and_the_count_starts_anew() -> None:
    later = MONDAY_NOON + LOCKED_FOR
    locked = tried(MOST_FAILURES)
    require_unlocked(locked, later)
    assert locked.failed(later) == Tries(1)


@pytest.mark.parametrize(
    ("secret", "why"),
    [
        ("", "short_pin"),
        ("12345", "short_pin"),
        ("135790", None),
        ("mậtkhẩu", "short_password"),
        ("12345ab", "short_password"),
        ("một mật khẩu", None),
        ("x" * 128, None),
        ("x" * 129, "long_secret"),
        ("1" * 129, "long_secret"),
    ],
)
def test_a_weak_secret_is_named(secret: str, why: str | None) -> None:
    assert weakness(secret) == why


def test_a_login_is_the_same_in_capitals_and_between_spaces() -> None:
    assert login_key(" Lan ") == login_key("LAN") == "lan"
