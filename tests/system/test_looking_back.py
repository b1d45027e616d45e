"""A day looked back upon is the day that was: every moment of it, from the doors, as a supervisor saw it then."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import httpx
import pytest

from queue_client.replay import Replay
from queue_protocol.state import Snapshot
from tests.support.centres import REAL_XA_MAU
from tests.support.counter_hall import CounterHall
from tests.support.databases import PRODUCTS, copied_with, load, place_on
from tests.support.lived_day import live_through
from tests.support.threaded_server import ThreadedServer, serving

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

WEDNESDAY = "2026-11-25"
"""The day before is a public holiday."""


@pytest.fixture(params=PRODUCTS)
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ThreadedServer]:
    with place_on(request.param, tmp_path) as place, serving(place, REAL_XA_MAU) as running:
        yield running


def replay_of(client: httpx.Client, day: str) -> Replay:
    opening = client.get(f"/days/{day}/opening").raise_for_status().json()["opening"]
    events = client.get(f"/days/{day}/events").raise_for_status().text
    return Replay(Snapshot.model_validate(opening), events.splitlines())


def seen_in(snapshot: Snapshot) -> dict[str, object]:
    """What a supervisor sees of the hall; why a service gives no numbers is worded when it is asked."""
    return {
        "services": [
            (each.code, each.name, each.counters, each.waiting, each.state) for each in snapshot.services
        ],
        "counters": snapshot.counters,
        "calls": snapshot.calls,
        "waiting": snapshot.waiting,
        "parked": snapshot.parked,
        "missed": snapshot.missed,
        "announcements": snapshot.announcements,
    }


def test_every_moment_of_a_whole_day_is_seen_again_as_it_was(server: ThreadedServer, tmp_path: Path) -> None:
    hall, random = CounterHall(server.database, server.clock), Random(6)
    server.clock.advance(hours=3)
    live_through(hall, random, steps=12)  # on Monday, with what is left open for the night
    server.clock.advance(hours=39)
    seen = live_through(hall, random, steps=50, seconds=300)
    changed = copied_with(
        REAL_XA_MAU,
        tmp_path / "changed.toml",
        lambda text: text.replace("Hộ tịch –", "Hộ tịch và").replace('"xa-hoi", "tra-ket-qua"', '"xa-hoi"'),
    )
    load(server.database, changed, now=server.clock.advance(seconds=1))
    seen += live_through(hall, random, steps=60, seconds=300)
    server.clock.advance(hours=20)
    live_through(hall, random, steps=4)  # on Thursday, which is no business of Wednesday's
    with server.caller("inspector") as inspector:
        replay = replay_of(inspector, WEDNESDAY)
    states = {service.state for was in seen for service in was.services}
    assert states == {"open", "paused", "closed"}
    assert any(was.waiting for was in seen)
    for was in seen:
        assert seen_in(replay.at(was.at)) == seen_in(was), was.at
