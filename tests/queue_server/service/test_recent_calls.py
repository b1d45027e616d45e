"""A hall that was away finds its own last calls in the snapshot, whatever was called elsewhere meanwhile."""

from pathlib import Path

import pytest

from queue_client.replica import apply
from queue_protocol.frames import EventFrame
from queue_protocol.state import RECENT_CALLS, Snapshot
from queue_server.store import journal
from queue_server.store.instants import from_micros
from tests.queue_server.service.halls import hall_with
from tests.support.counter_hall import CounterHall

SECOND_ZONE = """
[[zone]]
code = "Z2"
name = { vi = "Khu sau" }

[[counter]]
number = 9
zone = "Z2"
services = ["ho-tich"]
"""


@pytest.fixture
def hall(tmp_path: Path) -> CounterHall:
    return hall_with(tmp_path, after=SECOND_ZONE)


def in_two_zones(hall: CounterHall) -> tuple[int, int, dict[int, str]]:
    """A counter of each of two zones, and the zone of every counter."""
    zone_of = {counter.number: counter.zone for counter in hall.overview().counters}
    first = min(zone_of)
    other = next(number for number, zone in zone_of.items() if zone != zone_of[first])
    return first, other, zone_of


def serve(hall: CounterHall, counter: int, people: int) -> None:
    service = next(each.services[0] for each in hall.overview().counters if each.number == counter)
    for _ in range(people):
        hall.take(service)
        hall.serve_to_the_end(counter)


def test_a_quiet_zones_calls_are_not_pushed_out_by_a_busy_ones(hall: CounterHall) -> None:
    busy, quiet, _ = in_two_zones(hall)
    hall.open(busy)
    hall.open(quiet)
    serve(hall, quiet, 3)
    serve(hall, busy, 2 * RECENT_CALLS)
    calls = hall.overview().calls
    assert [call.counter for call in calls] == [busy] * RECENT_CALLS + [quiet] * 3
    assert [call.seq for call in calls] == sorted((call.seq for call in calls), reverse=True)


def test_the_calls_of_a_screen_that_heard_everything_are_those_of_the_snapshot(hall: CounterHall) -> None:
    busy, quiet, _ = in_two_zones(hall)
    before = hall.overview()
    hall.open(busy)
    hall.open(quiet)
    for people in (3, RECENT_CALLS, 2):
        serve(hall, busy, people)
        serve(hall, quiet, 1)
    assert heard(hall, before).calls == hall.overview().calls


def heard(hall: CounterHall, snapshot: Snapshot) -> Snapshot:
    with hall.database.reading() as tx:
        entries = journal.after(tx, 1, snapshot.seq)
    for entry in entries:
        at = from_micros(entry.at).isoformat()
        text = f'{{"seq":{entry.seq},"at":"{at}","event":{entry.payload}}}'
        snapshot = apply(snapshot, EventFrame.model_validate_json(text))
    return snapshot


def test_yesterdays_calls_are_none(hall: CounterHall) -> None:
    busy, _, _ = in_two_zones(hall)
    hall.open(busy)
    serve(hall, busy, 1)
    hall.clock.advance(days=1)
    assert hall.overview().calls == ()
