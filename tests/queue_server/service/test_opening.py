"""When numbers are given: the centre's hours and holidays, and services that a supervisor pauses."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from queue_protocol.commands import IssueTicket, PauseService, ResumeService, ServeWalkIn
from queue_server.domain.refusals import ClosedError, ServicePausedError, UnknownServiceError
from queue_server.words import say
from tests.queue_server.service.refusing import refused
from tests.support.centres import REAL_BINH_DUONG, REAL_XA_MAU
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database

TAKE = IssueTicket(service="ho-tich")


def at(day: int, hour: int, minute: int = 0, *, month: int = 11) -> datetime:
    """A time in 2026 on the walls of the centre, which is at UTC+7."""
    return datetime(2026, month, day, hour, minute, tzinfo=timezone(timedelta(hours=7))).astimezone(UTC)


@pytest.fixture
def commune(tmp_path: Path) -> CounterHall:
    """Xã Mẫu with its hours: 07:00-11:30 and 13:30-16:30, last tickets 11:15 and 16:15."""
    return CounterHall(new_database(tmp_path, REAL_XA_MAU), StandingClock(at(25, 8)))


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (at(25, 6, 59), "Bắt đầu lúc 07:00"),
        (at(25, 11, 16), "13:30"),
        (at(25, 12), "Đang nghỉ giữa hai ca. Mở lại lúc 13:30"),
        (at(25, 17), "07:00 ngày 26/11/2026"),
        (at(24, 9), "Ngày Văn hóa Việt Nam"),
        (at(28, 9), "Hôm nay không làm việc"),
        (at(17, 9, month=2), "Tết"),
    ],
)
def test_a_closed_centre_gives_no_number_and_says_why_and_when_again(
    commune: CounterHall, now: datetime, said: str
) -> None:
    commune.clock.now = now
    refusal = refused(commune, TAKE, ClosedError)
    assert said in say("refusal", refusal.code, refusal.facts)["vi"]
    service = commune.overview().services[0]
    assert service.state == "closed"
    assert said in (service.message or {})["vi"]
    assert (service.opens_at or now) > now


@pytest.mark.parametrize("now", [at(25, 7), at(25, 11, 15), at(25, 13, 30), at(25, 16, 15)])
def test_numbers_are_given_from_the_first_to_the_last_minute(commune: CounterHall, now: datetime) -> None:
    commune.clock.now = now
    commune.ask(TAKE)
    assert commune.overview().services[0].state == "open"


def test_a_centres_own_exceptions_hold_both_ways(tmp_path: Path) -> None:
    province = CounterHall(new_database(tmp_path, REAL_BINH_DUONG), StandingClock(), centre="binh-duong")
    province.clock.now = at(28, 9, month=2)  # a Saturday that is worked
    province.ask(IssueTicket(service="y-te"))
    province.clock.now = at(24, 9, month=12)
    facts = refused(province, IssueTicket(service="y-te"), ClosedError).facts
    assert "kiểm kê" in str(facts["why"])


def test_a_clerk_serves_whoever_walks_in_at_any_hour(commune: CounterHall) -> None:
    commune.open(1)
    commune.clock.now = at(25, 12)
    assert commune.ticket(ServeWalkIn(counter=1, service="ho-tich")).state == "serving"


def test_who_has_a_number_is_called_after_the_last_ticket(commune: CounterHall) -> None:
    taken = commune.take()
    commune.open(1)
    commune.clock.now = at(25, 11, 40)
    assert commune.call_somebody(1).id == taken.id


def test_a_paused_service_gives_no_numbers_and_says_why(hall: CounterHall) -> None:
    message = {"vi": "Máy chủ hộ tịch đang bảo trì.", "en": "The registry is being serviced."}
    waits = hall.take()
    (entry,) = hall.perform(PauseService(service="ho-tich", message=message)).entries
    assert entry.kind == "service_changed"
    refusal = refused(hall, TAKE, ServicePausedError)
    assert message["vi"] in say("refusal", refusal.code, refusal.facts)["vi"]
    assert message["en"] in say("refusal", refusal.code, refusal.facts)["en"]
    assert hall.overview().services[0].state == "paused"
    assert hall.take("dat-dai").number == "B001"
    hall.open(1)
    assert hall.call_somebody(1).id == waits.id
    hall.perform(ResumeService(service="ho-tich"))
    assert hall.take().number == "A002"


def test_pausing_or_resuming_twice_changes_nothing(hall: CounterHall) -> None:
    hall.perform(PauseService(service="ho-tich"))
    assert hall.perform(PauseService(service="ho-tich")).entries == []
    hall.perform(ResumeService(service="ho-tich"))
    assert hall.perform(ResumeService(service="ho-tich")).entries == []
    refused(hall, PauseService(service="ma-quai"), UnknownServiceError)


def test_a_service_resumed_outside_hours_is_closed_and_not_open_and_no_longer_paused(commune: CounterHall) -> None:
    commune.perform(PauseService(service="ho-tich"))
    commune.clock.now = at(25, 12)
    (entry,) = commune.perform(ResumeService(service="ho-tich")).entries
    told = json.loads(entry.payload)
    assert (told["state"], told["paused"]) == ("closed", False)
    assert told["pause_message"] is None


def test_a_service_paused_outside_hours_is_closed_and_the_pause_is_on_record(commune: CounterHall) -> None:
    commune.clock.now = at(25, 6)
    message = {"vi": "Máy chủ hộ tịch đang bảo trì.", "en": "The registry is being serviced."}
    entry = commune.perform(PauseService(service="ho-tich", message=message)).entries[-1]
    told = json.loads(entry.payload)
    assert (told["state"], told["paused"], told["pause_message"]) == ("closed", True, message)
    assert "07:00" in told["message"]["vi"]
    (entry,) = commune.perform(PauseService(service="ho-tich")).entries
    told = json.loads(entry.payload)
    assert (told["paused"], told["pause_message"]) == (True, None)


def test_a_service_that_is_full_says_whether_it_is_paused(hall: CounterHall) -> None:
    with hall.database.writing() as tx:
        tx.driver.execute("UPDATE service SET daily_limit = 1")
        tx.driver.execute("UPDATE centre SET version = version + 1")
    entry = hall.perform_take().entries[-1]
    told = json.loads(entry.payload)
    assert (told["kind"], told["state"], told["paused"]) == ("service_changed", "full", False)
