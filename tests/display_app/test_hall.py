"""What the hall shows and says, on a scripted link, before any window."""

from collections.abc import Iterable
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication

from display_app.flow import HOLD_SECONDS
from display_app.settings import WindowSettings
from display_app.view_models.hall import Hall
from queue_client.connection import Standing
from queue_protocol.frames import Refused
from queue_protocol.state import Call
from tests.display_app.scripted import ScriptedSpeaker
from tests.display_app.snapshots import NOON, a_call, a_snapshot, called
from tests.queue_client.scripted_link import ScriptedLink
from tests.support.clocks import StandingSeconds

OLD = NOON - timedelta(minutes=5)


class Bench:
    """A hall without its window, and everything a test turns it with."""

    def __init__(self, *, zone: str = "", silent: bool = False) -> None:
        self.link, self.speaker, self.clock = ScriptedLink(role="display"), ScriptedSpeaker(), StandingSeconds()
        speaker = None if silent else self.speaker.as_speaker()
        settings = WindowSettings(zones=(zone,) if zone else ())
        self.hall = Hall(self.link, speaker, language="vi", settings=settings, clock=self.clock)

    @property
    def large(self) -> tuple[str, int]:
        return self.hall.newest.value.number, self.hall.newest.value.counter

    @property
    def breaths(self) -> int:
        return self.hall.newest.value.shown

    @property
    def beside(self) -> list[tuple[str, int]]:
        return [(row.number, row.counter) for row in self.hall.last.value.rows]

    def connects(self, *, calls: Iterable[Call] = (), seq: int = 100) -> None:
        self.link.connects(a_snapshot(calls=calls, seq=seq))

    def says_all(self) -> None:
        """Every announcement so far is over."""
        for number, counter, call_number in self.speaker.said:
            self.speaker.finished.emit(number, counter, call_number)

    def after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.hall.calls.proceed()


@pytest.fixture
def silent_bench(qapp: QGuiApplication) -> Bench:
    assert qapp
    return Bench(silent=True)


@pytest.fixture
def bench(qapp: QGuiApplication) -> Bench:
    assert qapp
    return Bench()


def test_a_call_is_large_and_said_once(bench: Bench) -> None:
    bench.connects()
    bench.link.tells(called("A018", ticket=18, counter=5))
    assert (bench.large, bench.breaths) == (("A018", 5), 1)
    assert bench.speaker.said == [("A018", 5, 1)]


def test_a_recall_says_which_call_it_is(bench: Bench) -> None:
    bench.connects()
    bench.link.tells(called("A018", ticket=18, calls=2))
    assert bench.hall.newest.value.call_number == 2
    assert bench.speaker.said == [("A018", 5, 2)]


def test_calls_of_one_moment_take_their_turns_while_the_list_has_them_all(bench: Bench) -> None:
    bench.connects(calls=[a_call(9, "C009", at=OLD)])
    for ticket in (1, 2, 3):
        bench.link.tells(called(f"A00{ticket}", ticket=ticket, counter=ticket))
    assert bench.large == ("A001", 1)
    assert bench.beside == [("A003", 3), ("A002", 2), ("C009", 5)]
    bench.says_all()
    bench.after(HOLD_SECONDS)
    assert bench.large == ("A002", 2)
    assert bench.beside == [("A003", 3), ("A001", 1), ("C009", 5)]
    bench.after(HOLD_SECONDS)
    assert (bench.large, bench.breaths) == (("A003", 3), 3)


def test_the_next_call_waits_until_the_voice_has_finished(bench: Bench) -> None:
    bench.connects()
    bench.link.tells(called("A001", ticket=1))
    bench.link.tells(called("A002", ticket=2))
    bench.after(HOLD_SECONDS + 5)
    assert bench.large == ("A001", 5)
    bench.speaker.finished.emit("A001", 5, 1)
    assert bench.large == ("A002", 5)


def test_a_silent_hall_needs_no_voice_to_go_on(silent_bench: Bench) -> None:
    silent_bench.connects()
    silent_bench.link.tells(called("A001", ticket=1))
    silent_bench.link.tells(called("A002", ticket=2))
    silent_bench.after(HOLD_SECONDS)
    assert silent_bench.large == ("A002", 5)


def test_a_screen_that_starts_shows_the_days_calls_without_a_word(bench: Bench) -> None:
    bench.connects(calls=[a_call(90, "A018", at=NOON - timedelta(seconds=11)), a_call(80, "A017", at=OLD)])
    assert (bench.large, bench.breaths, bench.beside) == (("A018", 5), 0, [("A017", 5)])
    assert bench.speaker.said == []


def test_a_call_made_while_the_screen_started_is_said(bench: Bench) -> None:
    bench.connects(calls=[a_call(90, "A018", at=NOON - timedelta(seconds=8))])
    assert (bench.breaths, bench.speaker.said) == (1, [("A018", 5, 1)])


def test_after_an_outage_recent_calls_are_said_and_older_ones_only_shown(bench: Bench) -> None:
    known = a_call(90, "A017", at=OLD)
    bench.connects(calls=[known])
    bench.link.drops()
    bench.link.time = NOON + timedelta(minutes=10)
    missed = [
        a_call(103, "A020", at=bench.link.time - timedelta(seconds=20)),
        a_call(102, "A019", at=bench.link.time - timedelta(seconds=59)),
        a_call(101, "A018", at=bench.link.time - timedelta(seconds=61)),
    ]
    bench.connects(calls=[*missed, known], seq=103)
    assert [number for number, _, _ in bench.speaker.said] == ["A019", "A020"]
    assert bench.large == ("A019", 5)
    assert [number for number, _ in bench.beside] == ["A020", "A018", "A017"]


def test_old_missed_calls_alone_change_the_large_place_quietly(bench: Bench) -> None:
    bench.connects(calls=[a_call(90, "A017", at=OLD)])
    bench.link.drops()
    bench.link.time = NOON + timedelta(minutes=10)
    bench.connects(calls=[a_call(101, "A018", at=NOON), a_call(90, "A017", at=OLD)], seq=101)
    assert (bench.large, bench.breaths, bench.speaker.said) == (("A018", 5), 0, [])


def test_a_call_that_was_heard_live_is_not_said_again_after_a_reconnect(bench: Bench) -> None:
    bench.connects()
    bench.link.tells(called("A018", ticket=18))
    bench.link.drops()
    bench.connects(calls=[a_call(101, "A018", ticket=18)], seq=101)
    assert (bench.speaker.said, bench.breaths) == ([("A018", 5, 1)], 1)


def test_each_ticket_is_listed_once_by_its_newest_call(bench: Bench) -> None:
    calls = [
        a_call(95, "A020", at=OLD),
        a_call(94, "A018", ticket=18, counter=7, at=OLD),
        a_call(93, "A019", at=OLD),
        a_call(92, "A018", ticket=18, counter=5, at=OLD),
        a_call(91, "A020", ticket=95, at=OLD),
    ]
    bench.connects(calls=calls)
    assert bench.beside == [("A018", 7), ("A019", 5)]


def test_yesterdays_calls_are_gone_at_midnight(bench: Bench) -> None:
    bench.connects(calls=[a_call(90, at=OLD), a_call(80, at=OLD)])
    bench.link.time = NOON + timedelta(hours=12)  # midnight in Viet Nam, seven hours before that of UTC
    bench.hall.refresh()
    assert (bench.large, bench.beside) == (("", 0), [])


def test_a_hall_of_one_zone_shows_and_says_its_own_calls() -> None:
    bench = Bench(zone="B")
    bench.connects(calls=[a_call(90, "D001", counter=9, at=OLD), a_call(80, "A017", counter=5, at=OLD)])
    bench.link.tells(called("A018", ticket=18, counter=5))
    bench.link.tells(called("D002", ticket=19, counter=10))
    assert (bench.large, bench.beside) == (("D002", 10), [("D001", 9)])
    assert bench.speaker.said == [("D002", 10, 1)]
    assert bench.hall.header.value.area == "Khu B – tầng 2"


def test_a_hall_of_a_zone_keeps_its_calls_while_the_server_keeps_those_of_others() -> None:
    bench = Bench(zone="B")
    bench.connects(calls=[a_call(90, "D001", counter=9, at=OLD)])
    for ticket in range(200, 225):
        bench.link.tells(called(f"A{ticket}", ticket=ticket, counter=5))
    assert bench.large == ("D001", 9)


def test_an_unknown_zone_is_said_on_the_whole_screen() -> None:
    bench = Bench(zone="Z")
    bench.connects()
    shown = bench.hall.connection.value
    assert (shown.standing, shown.code, shown.message_id) == (Standing.MISPLACED, "Z", "hall.unknown_zone")


def test_a_lost_link_is_told_with_its_time_and_the_calls_stay(bench: Bench) -> None:
    bench.connects(calls=[a_call(90, "A018", at=OLD)])
    bench.link.drops()
    assert bench.hall.connection.value.standing is Standing.STALE
    assert len(bench.hall.connection.value.since) == len("12:00")
    assert bench.large == ("A018", 5)


def test_a_refusal_is_told_in_the_servers_words(bench: Bench) -> None:
    bench.link.refuses(Refused(code="versions_apart", message={"vi": "Cần cập nhật."}))
    shown = bench.hall.connection.value
    assert (shown.standing, shown.message, shown.code) == (Standing.REFUSED, "Cần cập nhật.", "versions_apart")


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("no_sound_device", "hall.no_sound_device"),
        ("voice_unavailable", "hall.no_voice"),
        ("sound_folder_unwritable", "hall.no_sound_files"),
        ("something_new", "hall.no_sound_device"),
        ("", ""),
    ],
)
def test_what_the_hall_does_not_hear_is_told(bench: Bench, reason: str, told: str) -> None:
    bench.speaker.falls_silent(reason)
    assert bench.hall.voice.value.trouble_id == told


def test_the_language_of_the_hall_changes_at_once(bench: Bench) -> None:
    bench.connects(calls=[a_call(90, at=OLD)])
    bench.hall.speak("en")
    assert bench.hall.newest.value.service == "Criminal records, notary, civil status"
    assert bench.hall.newest.value.area == "Area A – ground floor"
