"""What the centre says to a hall beside its calls, on a scripted link, before any window."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication

from display_app.settings import WindowSettings
from display_app.view_models.hall import Hall
from display_app.volume import parse_volumes
from queue_protocol.events import Announced
from queue_protocol.state import Announcement, Voice, VoiceWords
from tests.display_app.scripted import ScriptedSpeaker
from tests.display_app.snapshots import NOON, a_snapshot, called
from tests.queue_client.scripted_link import ScriptedLink
from tests.support.clocks import StandingSeconds

CLOSING = {"vi": "Trung tâm sắp đóng cửa.", "en": "We close soon."}


class Bench:
    """A hall without its window."""

    def __init__(self, *, zone: str | None = None, volume: str = "100", silent: bool = False) -> None:
        self.link, self.speaker = ScriptedLink(role="display"), ScriptedSpeaker()
        self.hall = Hall(
            self.link,
            None if silent else self.speaker.as_speaker(),
            language="vi",
            settings=WindowSettings(zones=(zone,) if zone else ()),
            volumes=parse_volumes(volume),
            clock=StandingSeconds(),
        )

    @property
    def shown(self) -> str:
        return self.hall.announcing.announcement.value.text

    def tells(self, text: dict[str, str], *zones: str) -> None:
        self.link.tells(Announced(text=text, zones=zones))


Open = Callable[..., Bench]


@pytest.fixture
def bench(qapp: QGuiApplication) -> Open:
    assert qapp
    return Bench


def test_an_announcement_is_shown_and_said_once(bench: Open) -> None:
    hall = bench()
    hall.link.connects(a_snapshot())
    hall.tells(CLOSING)
    hall.link.tells(called("A018", ticket=18))
    assert hall.speaker.messages == [(101, CLOSING)]
    assert hall.shown == CLOSING["vi"]
    hall.hall.speak("en")
    assert hall.shown == CLOSING["en"]


def test_it_goes_when_it_is_no_news_but_not_before_it_was_said(bench: Open) -> None:
    hall = bench()
    hall.link.connects(a_snapshot())
    hall.tells(CLOSING)
    hall.link.time += timedelta(minutes=2)
    hall.hall.announcing.refresh()
    assert hall.shown == CLOSING["vi"]
    hall.speaker.telling.emit(101)
    hall.speaker.told.emit(101)
    assert hall.shown == ""


def test_another_halls_announcement_is_neither_shown_nor_said(bench: Open) -> None:
    hall = bench(zone="A")
    hall.link.connects(a_snapshot())
    hall.tells(CLOSING, "B")
    assert (hall.shown, hall.speaker.messages) == ("", [])
    hall.tells(CLOSING, "B", "A")
    assert [seq for seq, _ in hall.speaker.messages] == [102]


def test_what_was_missed_in_an_outage_is_said_after_it(bench: Open) -> None:
    hall = bench()
    hall.link.connects(a_snapshot())
    missed = Announcement(seq=105, at=NOON - timedelta(seconds=55), text=CLOSING)
    hall.link.connects(a_snapshot(seq=110, announcements=[missed]))
    hall.link.connects(a_snapshot(seq=111, announcements=[missed]))
    assert hall.speaker.messages == [(105, CLOSING)]
    assert hall.shown == CLOSING["vi"]


def test_a_silent_hall_shows_it_for_its_minute(bench: Open) -> None:
    hall = bench(silent=True)
    hall.link.connects(a_snapshot())
    hall.tells(CLOSING)
    assert hall.shown == CLOSING["vi"]
    hall.link.time += timedelta(minutes=1)
    hall.hall.announcing.refresh()
    assert hall.shown == ""


def test_calls_are_said_as_the_centre_says_them_before_the_first_is_said(bench: Open) -> None:
    hall = bench()
    words = {"vi": VoiceWords(call="Xin mời số {number} tới quầy {counter}", letters={"A": "a"})}
    hall.link.connects(a_snapshot(voice=Voice(languages=("vi", "en", "fr"), chime=False, words=words)))
    assert [wording.language for wording in hall.speaker.wordings] == ["vi", "en"]
    assert hall.speaker.wordings[0].call == "Xin mời số {number} tới quầy {counter}"
    assert not hall.speaker.has_chime
    assert (hall.speaker.vocabulary.letters, hall.speaker.vocabulary.counters) == ("ABD", tuple(range(1, 11)))


def test_the_volume_is_that_of_the_centres_clock(bench: Open) -> None:
    hall = bench(volume="07:00=80,12:00=50,13:30=70")  # noon at the centre, five in the morning by UTC
    hall.link.connects(a_snapshot())
    assert hall.speaker.volume == 50
    hall.link.time += timedelta(minutes=90)
    hall.hall.announcing.refresh()
    assert hall.speaker.volume == 70
