"""Giving numbers without a server: by the hours that were told, by a clock that can be believed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk_app.offline.hours import LARGEST_STEP_BACK, time_at, unattended
from kiosk_app.offline.kept import FILE, Kept, keep, kept_in, owner_of
from kiosk_app.offline.own_numbers import OwnNumbers
from queue_protocol.state import OpenPeriod, Service, Snapshot
from tests.kiosk_app.snapshots import NOW, with_offer, xa_mau
from tests.support.clocks import StandingClock

MORNING = OpenPeriod(opens_at=NOW - timedelta(hours=1), closes_at=NOW + timedelta(hours=2))
TOMORROW = OpenPeriod(opens_at=NOW + timedelta(hours=23), closes_at=NOW + timedelta(hours=26))


def told(**changes: object) -> Snapshot:
    return xa_mau().model_copy(update={"open_periods": (MORNING, TOMORROW), **changes})


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(NOW)


@pytest.fixture
def own(tmp_path: Path, clock: StandingClock) -> Iterator[OwnNumbers]:
    own = OwnNumbers(tmp_path, kept=Kept(told(), "1"), now=clock)
    yield own
    own.close()


def give(own: OwnNumbers, service: str = "ho-tich", replaces: str | None = None) -> str | None:
    given = own.give(service, priority=None, command_id=uuid4().hex, replaces=replaces)
    return None if given is None else given.number


def test_numbers_count_by_service_and_begin_with_the_mark(own: OwnNumbers) -> None:
    assert own.can_be_given
    assert [give(own, service) for service in ("ho-tich", "ho-tich", "dat-dai")] == ["1A001", "1A002", "1B001"]
    assert [each.number for each in own.waiting()] == ["1A001", "1A002", "1B001"]


def test_the_next_program_counts_on(own: OwnNumbers, tmp_path: Path, clock: StandingClock) -> None:
    give(own)
    own.close()
    again = OwnNumbers(tmp_path, kept=Kept(told(), "1"), now=clock)
    assert give(again) == "1A002"
    again.close()


def test_the_count_goes_on_over_midnight_while_no_server_says_that_the_date_is_over(
    own: OwnNumbers, clock: StandingClock
) -> None:
    give(own)
    clock.advance(hours=24)
    assert give(own) == "1A002"
    assert [str(each.business_date) for each in own.waiting()] == ["2026-11-23", "2026-11-24"]


@pytest.mark.parametrize("hours", [-0.5, 2.5, 12, 27, 24 * 9])
def test_no_number_is_given_outside_the_hours_that_were_told(
    own: OwnNumbers, clock: StandingClock, hours: float
) -> None:
    own.learn(Kept(told(at=NOW - timedelta(days=1), open_periods=(MORNING, TOMORROW)), "1"))
    clock.now = (MORNING.opens_at if hours < 0 else NOW) + timedelta(hours=hours)
    assert give(own) is None
    assert own.waiting() == ()


def test_a_service_that_was_paused_stays_so_and_one_that_was_full_until_the_next_date(
    own: OwnNumbers, clock: StandingClock
) -> None:
    paused = with_offer(told(), "ho-tich", state="paused", message={"vi": "Nghỉ"})
    own.learn(Kept(with_offer(paused, "dat-dai", state="full"), "1"))
    assert (give(own, "ho-tich"), give(own, "dat-dai"), give(own, "xa-hoi")) == (None, None, "1C001")
    clock.advance(hours=24)
    assert (give(own, "ho-tich"), give(own, "dat-dai")) == (None, "1B001")


def test_a_service_that_was_closed_when_the_server_went_opens_by_its_hours() -> None:
    closed = with_offer(told(), state="closed", message={"vi": "Đang nghỉ"})

    def first(at: datetime) -> Service:
        return unattended(closed, at).services[0]

    assert (first(NOW).state, first(NOW).message) == ("open", None)
    evening = first(NOW + timedelta(hours=3))
    assert (evening.state, evening.opens_at) == ("closed", TOMORROW.opens_at)


@pytest.mark.parametrize("kept", [None, Kept(told(), None), Kept(told(open_periods=None), "1")])
def test_a_kiosk_that_was_never_told_enough_gives_none(
    tmp_path: Path, clock: StandingClock, kept: Kept | None
) -> None:
    own = OwnNumbers(tmp_path, kept=kept, now=clock)
    assert not own.can_be_given
    own.close()


def test_a_kiosk_without_a_folder_gives_none(clock: StandingClock) -> None:
    own = OwnNumbers(None, kept=Kept(told(), "1"), now=clock)
    assert not own.can_be_given
    assert give(own) is None


def test_a_clock_in_the_wrong_year_gives_none_and_one_a_little_behind_stands_still(
    own: OwnNumbers, clock: StandingClock
) -> None:
    clock.now = datetime(2020, 1, 1, tzinfo=UTC)
    assert not own.can_be_given
    assert give(own) is None
    clock.now = NOW - timedelta(minutes=10)
    assert own.time == NOW
    assert give(own) == "1A001"


def test_a_clock_that_jumps_back_between_two_numbers_keeps_their_order(
    own: OwnNumbers, clock: StandingClock
) -> None:
    clock.advance(minutes=30)
    give(own)
    clock.advance(minutes=-20)
    give(own)
    first, second = own.waiting()
    assert first.issued_at == second.issued_at
    assert (first.serial, second.serial) == (1, 2)


def test_time_never_goes_back_and_a_wrong_clock_is_not_believed() -> None:
    assert time_at(NOW, latest=NOW - timedelta(days=300)) == NOW
    assert time_at(NOW - LARGEST_STEP_BACK, latest=NOW) == NOW
    assert time_at(NOW - LARGEST_STEP_BACK - timedelta(seconds=1), latest=NOW) is None


def test_what_is_handed_over_is_forgotten_once_its_date_is_over(own: OwnNumbers) -> None:
    give(own)
    own.settle(own.waiting()[0].command_id)
    own.tidy(NOW.date())
    assert give(own) == "1A002"
    own.settle(own.waiting()[0].command_id)
    own.tidy(NOW.date() + timedelta(days=1))
    assert give(own) == "1A001"


def test_the_centre_is_kept_without_people_and_only_for_its_owner(tmp_path: Path) -> None:
    owner = owner_of("http://server", "token")
    keep(tmp_path, Kept(told(person_key="5ec12e7"), "1"), owner=owner)
    assert "5ec12e7" not in (tmp_path / FILE).read_text()
    assert kept_in(tmp_path, owner=owner) == Kept(told(), "1")
    assert kept_in(tmp_path, owner=owner_of("http://server", "another")) is None
    assert "token" not in (tmp_path / FILE).read_text()


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"owner": "me"}', b"\xff"])
def test_settings_that_cannot_be_read_are_none(
    tmp_path: Path, damage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FILE).write_bytes(damage)
    assert kept_in(tmp_path, owner="me") is None
    assert "cannot be read" in caplog.text


def test_settings_that_cannot_be_kept_leave_the_old(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    keep(tmp_path, Kept(told(), "1"), owner="me")
    (tmp_path / "centre.new").mkdir()
    keep(tmp_path, Kept(told(), "2"), owner="me")
    assert kept_in(tmp_path, owner="me") == Kept(told(), "1")
    assert "could not be kept" in caplog.text
