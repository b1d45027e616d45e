"""What a supervisor's screen is told, from a real hall: lines, devices, alerts and since when, forecasts."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from queue_protocol.commands import (
    AcknowledgeAlert,
    BookAppointment,
    CheckIn,
    CloseCounter,
    Finish,
    IssueTicket,
    PauseCounter,
    ReportPrinter,
    RevokeDevice,
    Serve,
)
from queue_protocol.results import AppointmentResult
from queue_protocol.watch import Alert, Watch, WatchedService
from queue_server.domain.refusals import UnknownAlertError
from queue_server.service.watching import Present, prospects_of, read_watch
from queue_server.store.centres import StoredDevice
from queue_server.store.devices import Seen, note_seen
from queue_server.store.instants import to_micros
from tests.queue_server.service.halls import hall_with
from tests.queue_server.service.refusing import refused
from tests.support.counter_hall import CounterHall
from tests.support.databases import ON_BOTH, rows
from tests.support.people import hire

OFFICE = """
[[shift]]
days = ["mon", "tue", "wed", "thu", "fri"]
opens = "07:30"
closes = "17:00"
last_ticket = "16:30"
"""


def watch(hall: CounterHall, here: Mapping[int, datetime] | None = None) -> Watch:
    """What is told now; the server has listened for an hour."""
    now = hall.clock()
    present = Present(since=here or {}, listening_since=now - timedelta(hours=1))
    with hall.database.reading() as tx:
        prospects = prospects_of(tx, hall.staff.centre_id, now=now)
        told = read_watch(tx, hall.staff.centre_id, now=now, prospects=prospects, present=present)
    return Watch.model_validate(told, from_attributes=True)


def line(told: Watch, service: str = "dat-dai") -> WatchedService:
    return next(each for each in told.services if each.service == service)


def alert(told: Watch, key: str) -> Alert:
    return next(each for each in told.alerts if each.key == key)


def keys(told: Watch) -> set[str]:
    return {each.key for each in told.alerts}


def seen(hall: CounterHall, device: StoredDevice) -> None:
    """It is here, as the database is told when it goes."""
    with hall.database.writing() as tx:
        note_seen(tx, [Seen(device=device.id, at=to_micros(hall.clock()), app="test", version="1")])


def test_an_empty_hall_has_nothing_to_tell(hall: CounterHall) -> None:
    told = watch(hall)
    assert (told.waiting, told.serving, told.longest_since, told.all_served_at) == (0, 0, None, None)
    assert (told.median_wait_seconds, told.alerts) == (None, ())
    assert line(told).level == "empty"


@ON_BOTH
def test_lines_are_told_with_their_longest_wait_and_their_counters(hall: CounterHall) -> None:
    hall.open(3)
    first = hall.take("dat-dai")
    hall.clock.advance(minutes=45)
    hall.take("dat-dai")
    told = watch(hall)
    assert (told.waiting, told.longest_since) == (2, first.issued_at)
    stands = line(told)
    assert (stands.waiting, stands.longest_since, stands.open_counters) == (2, first.issued_at, 1)
    assert (stands.target_minutes, stands.level, stands.share) == (60, "near", 0.75)


def test_whoever_is_served_is_counted_and_waits_no_more(hall: CounterHall) -> None:
    hall.open(3)
    hall.take("dat-dai")
    hall.clock.advance(minutes=9)
    called = hall.ask_to_call(3)
    assert (watch(hall).waiting, watch(hall).serving) == (0, 0)
    hall.ask(Serve(ticket_id=called.id))
    told = watch(hall)
    assert (told.serving, told.median_wait_seconds) == (1, 540)


def test_a_counter_is_free_since_it_opened_or_since_whoever_stood_there_left(hall: CounterHall) -> None:
    hall.open(3)
    opened = hall.clock()
    hall.take("dat-dai")
    assert [(each.number, each.since) for each in watch(hall).free_counters] == [(3, opened)]
    called = hall.call_somebody(3)
    assert watch(hall).free_counters == ()
    hall.ask(Serve(ticket_id=called.id))
    hall.clock.advance(minutes=5)
    hall.ask(Finish(ticket_id=called.id))
    left = hall.clock()
    hall.clock.advance(minutes=2)
    assert [(each.number, each.since) for each in watch(hall).free_counters] == [(3, left)]


def test_when_all_will_have_been_served_follows_from_the_forecast(hall: CounterHall) -> None:
    hall.open(3)
    hall.serve_people(8, minutes=10)
    for _ in range(4):
        hall.take("dat-dai")
    told = watch(hall)
    assert told.all_served_at == line(told).empty_at
    assert told.all_served_at is not None
    assert timedelta(minutes=25) < told.all_served_at - hall.clock() < timedelta(minutes=60)
    assert told.all_served_at.second == told.all_served_at.microsecond == 0
    hall.take("tra-ket-qua")
    assert watch(hall).all_served_at is None, "nobody knows of the line that no counter serves"


@ON_BOTH
def test_a_target_is_passed_since_the_first_of_those_who_wait_too_long_without_a_break(hall: CounterHall) -> None:
    hall.open(3)
    first = hall.take("dat-dai")
    hall.clock.advance(minutes=20)
    hall.take("dat-dai")
    assert keys(watch(hall)) == set()
    hall.clock.advance(minutes=65)
    began = first.issued_at + timedelta(minutes=60)
    told = alert(watch(hall), "target_passed:dat-dai")
    assert (told.since, told.severity, told.service) == (began, "act", "dat-dai")
    assert (told.facts.minutes, told.facts.target) == (85, 60)
    assert "85" in told.text["vi"]
    assert "60" in told.text["en"]
    hall.ask_to_call(3)
    assert alert(watch(hall), "target_passed:dat-dai").since == began, "the next in line had passed it before"


def test_when_it_is_passed_again_it_is_another_occurrence(hall: CounterHall) -> None:
    hall.open(3)
    hall.take("dat-dai")
    hall.clock.advance(minutes=61)
    before = alert(watch(hall), "target_passed:dat-dai").since
    hall.ask(Serve(ticket_id=(called := hall.ask_to_call(3)).id))
    hall.ask(Finish(ticket_id=called.id))
    hall.take("dat-dai")
    assert keys(watch(hall)) == set()
    hall.clock.advance(minutes=61)
    assert alert(watch(hall), "target_passed:dat-dai").since > before


def test_whoever_comes_early_for_an_appointment_waits_from_its_time_on(hall: CounterHall) -> None:
    hall.open(3)
    due = hall.clock() + timedelta(minutes=15)
    booked = hall.ask(BookAppointment(service="dat-dai", due_at=due))
    assert isinstance(booked, AppointmentResult)
    hall.ask(CheckIn(appointment=booked.appointment))
    assert watch(hall).longest_since == due
    assert line(watch(hall)).share == 0
    hall.clock.advance(minutes=80)
    assert alert(watch(hall), "target_passed:dat-dai").since == due + timedelta(minutes=60)


@ON_BOTH
def test_a_line_that_no_counter_serves_is_told_since_the_last_one_closed(hall: CounterHall) -> None:
    hall.open(3)
    first = hall.take("dat-dai")
    hall.clock.advance(minutes=4)
    left = hall.clock()
    hall.ask(CloseCounter(counter=3))
    hall.clock.advance(minutes=3)
    told = alert(watch(hall), "nobody_serves:dat-dai")
    assert first.issued_at < left == told.since
    assert (told.severity, told.facts.waiting) == ("act", 1)


def test_or_since_somebody_has_waited_for_it(hall: CounterHall) -> None:
    first = hall.take("dat-dai")
    hall.take("dat-dai")
    hall.clock.advance(minutes=3)
    assert alert(watch(hall), "nobody_serves:dat-dai").since == first.issued_at


def test_where_counters_pause_they_are_named(hall: CounterHall) -> None:
    hall.open(3)
    hall.take("dat-dai")
    hall.ask(PauseCounter(counter=3))
    told = watch(hall)
    assert line(told).paused_counters == 1
    paused = alert(told, "nobody_serves:dat-dai")
    assert (paused.severity, paused.facts.counters) == ("heed", "3")


def test_a_backlog_past_closing_is_told_while_the_shift_lasts(tmp_path: Path) -> None:
    hall = hall_with(tmp_path, after=OFFICE)
    hall.open(3)
    hall.serve_people(8, minutes=25)
    for _ in range(12):
        hall.ask(IssueTicket(service="dat-dai"))
    told = alert(watch(hall), "backlog_past_closing:dat-dai")
    assert told.since == datetime.fromisoformat("2026-11-23T07:30:00+07:00")
    assert told.facts.closes == datetime.fromisoformat("2026-11-23T17:00:00+07:00")
    assert "17:00" in told.text["vi"]
    hall.database.close()


def test_a_printer_in_trouble_is_told_while_its_device_is_here(hall: CounterHall) -> None:
    kiosk = hall.device("kiosk")
    here = {kiosk.id: hall.clock()}
    hall.ask(ReportPrinter(state="ready"), device=kiosk)
    assert watch(hall, here).alerts == ()
    hall.clock.advance(minutes=1)
    hall.ask(ReportPrinter(state="paper_out"), device=kiosk)
    told = alert(watch(hall, here), f"printer:{kiosk.id}")
    assert (told.since, told.device_id, told.facts.printer) == (hall.clock(), kiosk.id, "paper_out")
    assert told.text["vi"].endswith("máy in hết giấy.")
    assert watch(hall).alerts == ()


def test_a_device_that_went_is_missed_after_a_minute_and_not_once_revoked(hall: CounterHall) -> None:
    kiosk = hall.device("kiosk")
    seen(hall, kiosk)
    went = hall.clock()
    assert watch(hall).alerts == ()
    hall.clock.advance(minutes=2)
    told = watch(hall)
    assert alert(told, f"device_gone:{kiosk.id}").since == went
    assert next(each for each in told.devices if each.id == kiosk.id).missed
    assert watch(hall, {kiosk.id: hall.clock()}).alerts == ()
    hall.ask(RevokeDevice(device_id=kiosk.id))
    assert kiosk.id not in {each.id for each in watch(hall).devices}


def test_a_counter_that_is_closed_misses_no_device(hall: CounterHall) -> None:
    desk = hall.device("counter", 3)
    seen(hall, desk)
    hall.open(3)
    hall.clock.advance(minutes=2)
    assert keys(watch(hall)) == {f"device_gone:{desk.id}"}
    hall.ask(CloseCounter(counter=3))
    assert keys(watch(hall)) == set()


def test_nobody_is_missed_before_the_centre_opens(tmp_path: Path) -> None:
    hall = hall_with(tmp_path, after=OFFICE)
    hall.clock.advance(hours=42)  # Wednesday, six in the morning: the Tuesday is a holiday
    kiosk = hall.device("kiosk")
    seen(hall, kiosk)
    hall.clock.advance(minutes=5)
    assert watch(hall).alerts == ()
    hall.clock.advance(hours=2)
    assert keys(watch(hall)) == {f"device_gone:{kiosk.id}"}
    hall.database.close()


def acknowledge(hall: CounterHall, told: Alert) -> AcknowledgeAlert:
    command = AcknowledgeAlert(key=told.key, since=told.since)
    hall.ask(command)
    return command


@ON_BOTH
def test_who_acknowledges_first_is_told_and_later_ones_change_nothing(hall: CounterHall) -> None:
    hire(hall.database, "lan", "supervisor")
    hall.take("dat-dai")
    standing = alert(watch(hall), "nobody_serves:dat-dai")
    assert standing.acknowledged is None
    hall.clock.advance(seconds=30)
    command = acknowledge(hall, standing)
    by = alert(watch(hall), standing.key).acknowledged
    assert by is not None
    assert by.at == hall.clock()
    hall.clock.advance(minutes=1)
    assert hall.perform(command, device=hall.device("supervisor")).entries == []
    assert alert(watch(hall), standing.key).acknowledged == by


def test_an_acknowledgement_is_journalled_without_anybodys_words(hall: CounterHall) -> None:
    hall.take("dat-dai")
    acknowledge(hall, alert(watch(hall), "nobody_serves:dat-dai"))
    [(payload,)] = rows(hall.database, "SELECT payload FROM journal WHERE kind = 'alert_acknowledged'")
    assert '"key":"nobody_serves:dat-dai"' in str(payload)


def test_the_next_occurrence_is_not_acknowledged(hall: CounterHall) -> None:
    kiosk = hall.device("kiosk")
    here = {kiosk.id: hall.clock()}
    hall.ask(ReportPrinter(state="paper_low"), device=kiosk)
    acknowledge(hall, alert(watch(hall, here), f"printer:{kiosk.id}"))
    assert alert(watch(hall, here), f"printer:{kiosk.id}").acknowledged is not None
    hall.clock.advance(minutes=1)
    hall.ask(ReportPrinter(state="paper_out"), device=kiosk)
    assert alert(watch(hall, here), f"printer:{kiosk.id}").acknowledged is None


@pytest.mark.parametrize(
    "key",
    [
        "earthquake:dat-dai",
        "target_passed:nothing",
        "target_passed",
        "printer:99999",
        "printer:x",
        "printer:" + "9" * 30,
    ],
)
def test_what_no_alert_is_called_is_refused(hall: CounterHall, key: str) -> None:
    refused(hall, AcknowledgeAlert(key=key, since=hall.clock()), UnknownAlertError)


def test_so_are_an_alert_of_a_time_to_come_and_one_of_another_centre(hall: CounterHall) -> None:
    later = hall.clock() + timedelta(seconds=1)
    refused(hall, AcknowledgeAlert(key="target_passed:dat-dai", since=later), UnknownAlertError)
