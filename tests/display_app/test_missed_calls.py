"""A missed call is never missed: real use cases behind, a hall of a quiet zone that is away again and again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from display_app.settings import WindowSettings
from display_app.view_models.hall import Hall
from queue_protocol.state import Snapshot
from tests.display_app.scripted import ScriptedSpeaker
from tests.queue_client.scripted_link import ScriptedLink
from tests.queue_server.service.halls import hall_with
from tests.support.clocks import StandingSeconds
from tests.support.counter_hall import CounterHall

ANNEX = """
[[zone]]
code = "Z2"
name = { vi = "Khu sau" }

[[counter]]
number = 9
zone = "Z2"
services = ["ho-tich"]
"""
BUSY, QUIET = 1, 9


class Away:
    """A hall of the annex, and the centre it belongs to."""

    def __init__(self, centre: CounterHall) -> None:
        self.centre = centre
        self.link, self.speaker = ScriptedLink(role="display"), ScriptedSpeaker()
        settings = WindowSettings(zones=("Z2",))
        self.hall = Hall(
            self.link, self.speaker.as_speaker(), language="vi", settings=settings, clock=StandingSeconds()
        )
        self.called: list[str] = []
        centre.open(BUSY)
        centre.open(QUIET)
        self.comes_back()

    def comes_back(self) -> None:
        self.link.time = self.centre.clock()
        self.link.connects(self.snapshot())

    def snapshot(self) -> Snapshot:
        return self.centre.overview(with_waiting=False)

    def serve(self, counter: int, people: int) -> None:
        """So many people are called to that counter and served there, some seconds each."""
        service = next(each.services[0] for each in self.snapshot().counters if each.number == counter)
        for _ in range(people):
            self.centre.take(service)
            number = self.centre.serve_to_the_end(counter).number
            if counter == QUIET:
                self.called.append(number)

    @property
    def known(self) -> list[str]:
        """The calls that the hall knows, oldest first."""
        return [call.number for call in reversed(self.hall.calls.known)]

    @property
    def said(self) -> list[str]:
        return [number for number, _, _ in self.speaker.said]


@pytest.fixture
def away(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Away]:
    assert qapp
    yield Away(hall_with(tmp_path, after=ANNEX))


def test_calls_made_while_a_hall_was_away_are_shown_and_said_whatever_others_did(away: Away) -> None:
    for outage in range(3):
        away.link.drops()
        away.serve(QUIET, 2)
        away.serve(BUSY, 8 + 7 * outage)
        away.comes_back()
        assert away.known == away.called
    assert away.said == away.called


def test_after_a_long_outage_old_calls_are_shown_and_only_recent_ones_said(away: Away) -> None:
    away.link.drops()
    away.serve(QUIET, 3)
    away.centre.clock.advance(minutes=30)
    away.serve(BUSY, 30)
    away.centre.clock.advance(minutes=30)
    away.serve(QUIET, 1)
    away.comes_back()
    assert away.known == away.called
    assert away.said == away.called[-1:]


def test_a_hall_that_is_begun_anew_knows_the_days_calls(away: Away) -> None:
    away.serve(QUIET, 5)
    away.centre.clock.advance(minutes=1)
    away.serve(BUSY, 30)
    again = Away(away.centre)
    assert again.known == away.called
    assert again.said == []
