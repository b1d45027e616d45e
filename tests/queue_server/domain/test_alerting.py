"""What alerts are raised, what each says, and that an occurrence is told apart from the next."""

from dataclasses import replace
from datetime import timedelta

import pytest

from queue_server.domain.alerting import Alert, AlertKind, Severity, alerts, read_key
from queue_server.domain.watch import Day, Device, Line, Printer, Shift
from queue_server.words import keys_of
from tests.support.clocks import MONDAY_NOON

NOW = MONDAY_NOON
MINUTE = timedelta(minutes=1)
NAME = {"vi": "Đất đai", "en": "Land"}
DAY = Day(
    now=NOW,
    begins=NOW - timedelta(hours=12),
    is_open=True,
    shift=Shift(begins=NOW - timedelta(hours=4), ends=NOW + timedelta(hours=5)),
    listening_since=NOW - timedelta(hours=10),
)
LINE = Line(
    service="dat-dai",
    name=NAME,
    waiting=4,
    target=30 * MINUTE,
    longest_since=NOW - 10 * MINUTE,
    waiting_since=NOW - 60 * MINUTE,
    open_counters=1,
)
KIOSK = Device(id=7, name="Kiosk 1", role="kiosk", online=True, since=NOW - timedelta(hours=3))


def of_line(line: Line) -> list[Alert]:
    return alerts([line], [], DAY)


def only(found: list[Alert]) -> Alert:
    (alert,) = found
    return alert


def test_a_hall_in_order_has_no_alerts() -> None:
    assert alerts([LINE, replace(LINE, waiting=0, longest_since=None, open_counters=0)], [KIOSK], DAY) == []


def test_a_wait_over_the_target_is_told_with_both_times() -> None:
    since = NOW - 22 * MINUTE
    alert = only(of_line(replace(LINE, longest_since=NOW - 52 * MINUTE, passed_since=since)))
    assert (alert.kind, alert.severity, alert.since) == (AlertKind.TARGET_PASSED, Severity.ACT, since)
    assert alert.key == "target_passed:dat-dai"
    assert alert.facts == {"name": NAME, "minutes": 52, "target": 30}


def test_a_wait_of_exactly_the_target_is_not_over_it() -> None:
    assert of_line(replace(LINE, longest_since=NOW - 30 * MINUTE)) == []


def test_nobody_serves_since_the_last_counter_ceased_to() -> None:
    left = NOW - 5 * MINUTE
    alert = only(of_line(replace(LINE, open_counters=0, unserved_since=left)))
    assert (alert.kind, alert.severity, alert.since) == (AlertKind.NOBODY_SERVES, Severity.ACT, left)
    assert alert.facts == {"name": NAME, "waiting": 4}


@pytest.mark.parametrize("left", [None, NOW - 90 * MINUTE])
def test_or_since_there_has_been_somebody_to_serve(left: object) -> None:
    alert = only(of_line(replace(LINE, open_counters=0, unserved_since=left)))  # type: ignore[arg-type]
    assert alert.since == NOW - 60 * MINUTE


def test_while_counters_only_pause_it_is_to_be_known_and_they_are_named() -> None:
    alert = only(of_line(replace(LINE, open_counters=0, paused_counters=(3, 5))))
    assert (alert.severity, alert.wording) == (Severity.HEED, "nobody_serves_paused")
    assert alert.facts["counters"] == "3, 5"


def test_a_backlog_past_closing_is_one_occurrence_a_shift() -> None:
    assert DAY.shift is not None
    late = DAY.shift.ends + MINUTE
    alert = only(of_line(replace(LINE, empty_at=late)))
    assert (alert.kind, alert.severity) == (AlertKind.BACKLOG_PAST_CLOSING, Severity.HEED)
    assert alert.since == DAY.shift.begins
    assert (alert.facts["time"], alert.facts["closes"]) == (late, DAY.shift.ends)


def test_a_line_that_is_done_by_closing_is_no_backlog() -> None:
    assert DAY.shift is not None
    assert of_line(replace(LINE, empty_at=DAY.shift.ends)) == []
    assert alerts([replace(LINE, empty_at=NOW + timedelta(days=1))], [], replace(DAY, shift=None)) == []


@pytest.mark.parametrize(
    ("state", "severity"),
    [
        ("paper_low", Severity.HEED),
        ("paper_out", Severity.ACT),
        ("cover_open", Severity.ACT),
        ("offline", Severity.ACT),
        ("failed", Severity.ACT),
    ],
)
def test_a_printer_in_trouble_is_told(state: str, severity: Severity) -> None:
    since = NOW - 8 * MINUTE
    alert = only(alerts([], [replace(KIOSK, printer=Printer(state=state, since=since))], DAY))
    assert (alert.kind, alert.severity, alert.since) == (AlertKind.PRINTER, severity, since)
    assert (alert.key, alert.device_id) == ("printer:7", 7)
    assert alert.wording in keys_of("alert")


def test_a_printer_that_works_or_whose_device_is_gone_is_not() -> None:
    ready = replace(KIOSK, printer=Printer(state="ready", since=NOW))
    away = replace(KIOSK, online=False, since=NOW, printer=Printer(state="paper_out", since=NOW))
    assert alerts([], [ready, away], DAY) == []


def test_a_device_that_is_missed_is_told_with_when_it_went() -> None:
    went = NOW - 2 * MINUTE
    alert = only(alerts([], [replace(KIOSK, online=False, since=went)], DAY))
    assert (alert.kind, alert.severity, alert.since) == (AlertKind.DEVICE_GONE, Severity.ACT, went)
    assert alert.facts == {"device": "Kiosk 1", "time": went}


def test_the_graver_comes_first_and_then_the_older() -> None:
    low = replace(KIOSK, id=1, printer=Printer(state="paper_low", since=NOW - 90 * MINUTE))
    out = replace(KIOSK, id=2, printer=Printer(state="paper_out", since=NOW - MINUTE))
    gone = replace(KIOSK, id=3, online=False, since=NOW - 5 * MINUTE)
    assert [alert.device_id for alert in alerts([], [low, out, gone], DAY)] == [3, 2, 1]


def test_every_kind_has_its_sentence() -> None:
    plain = {*AlertKind} - {AlertKind.PRINTER}
    assert plain < set(keys_of("alert"))


def test_a_key_says_what_it_is_about() -> None:
    assert read_key("printer:7") == (AlertKind.PRINTER, "7")
    with pytest.raises(ValueError, match="earthquake"):
        read_key("earthquake:7")
