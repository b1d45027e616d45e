"""How a line stands against its target, who is missed, and since when something has held without a break."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.watch import Day, Device, Level, Line, Printer, Shift, is_missed, unbroken_since
from tests.support.clocks import MONDAY_NOON

NOW = MONDAY_NOON
MINUTE = timedelta(minutes=1)


def line(waiting: int, minutes: float) -> Line:
    longest = NOW - minutes * MINUTE if waiting else None
    return Line(service="x", name={"vi": "X"}, waiting=waiting, target=30 * MINUTE, longest_since=longest)


@pytest.mark.parametrize(
    ("waiting", "minutes", "level"),
    [
        (0, 0, Level.EMPTY),
        (1, 0, Level.CALM),
        (1, 19, Level.CALM),
        (1, 20, Level.NEAR),
        (1, 30, Level.NEAR),
        (1, 30.1, Level.PASSED),
        (1, -5, Level.CALM),
    ],
)
def test_a_line_is_judged_by_its_longest_wait(waiting: int, minutes: float, level: Level) -> None:
    assert line(waiting, minutes).level(NOW) is level


def test_the_share_of_the_target_is_never_negative() -> None:
    assert line(1, 45).share(NOW) == 1.5
    assert line(1, -5).share(NOW) == 0
    assert line(0, 0).share(NOW) == 0


DAY = Day(
    now=NOW,
    begins=NOW - timedelta(hours=12),
    is_open=True,
    shift=Shift(begins=NOW - timedelta(hours=4), ends=NOW + timedelta(hours=5)),
    listening_since=NOW - timedelta(hours=10),
)


def device(role: str = "kiosk", away: timedelta | None = 2 * MINUTE, **facts: object) -> Device:
    known = {"id": 7, "name": "Kiosk 1", "online": False, "since": None if away is None else NOW - away}
    return Device(**{**known, "role": role, **facts})  # type: ignore[arg-type]  # a test's own choice of facts


@pytest.mark.parametrize("role", ["kiosk", "display", "counter"])
def test_a_device_of_today_that_is_away_for_over_a_minute_is_missed(role: str) -> None:
    assert is_missed(device(role), DAY)
    assert not is_missed(device(role, away=MINUTE), DAY)


@pytest.mark.parametrize(
    "away",
    [
        device(online=True),
        device("supervisor"),
        device("inspector"),
        device("admin"),
        device(away=None),
        device(away=timedelta(hours=13)),
        device("counter", is_idle=True),
    ],
    ids=["here", "supervisor", "inspector", "admin", "never here", "not of today", "its counter is closed"],
)
def test_whoever_is_not_needed_is_not_missed(away: Device) -> None:
    assert not is_missed(away, DAY)


def test_nobody_is_missed_while_the_centre_is_closed() -> None:
    assert not is_missed(device(), Day(**{**_fields(DAY), "is_open": False, "shift": None}))  # type: ignore[arg-type]


def test_a_server_that_has_just_begun_gives_devices_a_minute() -> None:
    assert not is_missed(device(), Day(**{**_fields(DAY), "listening_since": NOW - MINUTE}))  # type: ignore[arg-type]


def _fields(day: Day) -> dict[str, object]:
    return {name: getattr(day, name) for name in Day.__dataclass_fields__}


def test_what_a_printer_says_is_trouble_or_is_none() -> None:
    trouble = {state for state in STATES if Printer(state=state, since=NOW).is_in_trouble}
    assert trouble == {"paper_low", "paper_out", "cover_open", "offline", "failed"}


STATES = ("ready", "paper_low", "paper_out", "cover_open", "offline", "failed", "unknown")


def test_stretches_that_touch_or_overlap_hold_without_a_break() -> None:
    assert unbroken_since([(30, 50), (10, 30), (45, 100)], now=100) == 10


def test_a_break_begins_it_anew() -> None:
    assert unbroken_since([(10, 30), (31, 100), (40, 60)], now=100) == 31


def test_what_is_over_holds_no_more() -> None:
    assert unbroken_since([(10, 99)], now=100) is None
    assert unbroken_since([], now=100) is None


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: (min(pair), max(pair)))))
def test_it_is_the_first_instant_from_which_all_are_covered(stretches: list[tuple[int, int]]) -> None:
    now = 60
    since = unbroken_since(stretches, now=now)
    halves = [instant / 2 for instant in range(2 * now + 1)]

    def held(instant: float) -> bool:
        return any(begins <= instant <= ends for begins, ends in stretches)

    if since is None:
        assert not held(now)
        return
    assert all(held(instant) for instant in halves if instant >= since)
    assert since == 0 or not held(since - 0.5)
