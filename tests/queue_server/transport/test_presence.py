"""Who is here is known at once and written in few, small jobs."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from queue_protocol.frames import Hello
from queue_server.store.database import Database, Transaction
from queue_server.store.errors import WriterStoppedError
from queue_server.store.instants import to_micros
from queue_server.transport.presence import Presence
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database, rows

HELLO = Hello(protocol=1, app="kiosk-app", version="1.2")


@dataclass
class Place:
    """Presence on a real database whose writer is this test."""

    hall: CounterHall
    clock: StandingClock = field(default_factory=StandingClock)
    jobs: int = 0
    broken: bool = False
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.devices = [self.hall.device("kiosk").id for _ in range(50)]
        self.presence = Presence(self.run, self.clock)
        self.gate.set()

    async def run(self, job: Callable[[Transaction], None]) -> None:
        self.jobs += 1
        await self.gate.wait()
        if self.broken:
            raise WriterStoppedError
        with self.hall.database.writing() as tx:
            job(tx)

    def seen(self) -> list[tuple[object, ...]]:
        return rows(
            self.hall.database, "SELECT id, seen_at, app FROM device WHERE seen_at IS NOT NULL ORDER BY id"
        )

    def at(self) -> int:
        return to_micros(self.clock())


@contextmanager
def opened(folder: Path) -> Iterator[Database]:
    database = new_database(folder)
    yield database
    database.close()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with opened(tmp_path) as database:
        yield Place(CounterHall(database))


async def test_all_who_come_while_one_is_written_are_written_in_one_job_more(place: Place) -> None:
    place.gate.clear()
    first, *others = place.devices
    place.presence.joined(first, HELLO)
    await asyncio.sleep(0)
    assert place.jobs == 1
    for device in others:
        place.presence.joined(device, HELLO)
    asyncio.get_running_loop().call_later(0.01, place.gate.set)
    await place.presence.settled()
    assert place.seen() == [(device, place.at(), "kiosk-app") for device in place.devices]
    assert place.jobs == 2


async def test_those_who_stay_are_noted_again_in_one_job(place: Place) -> None:
    for device in place.devices[:10]:
        place.presence.joined(device, HELLO)
    await place.presence.settled()
    place.jobs = 0
    place.clock.advance(minutes=1)
    place.presence.note_everybody()
    await place.presence.settled()
    assert {at for _, at, _ in place.seen()} == {place.at()}
    assert place.jobs == 1


async def test_a_device_with_two_connections_is_there_until_both_are_gone(place: Place) -> None:
    device = place.devices[0]
    came_at = place.clock()
    old = place.presence.joined(device, HELLO)
    place.clock.advance(seconds=30)
    new = place.presence.joined(device, HELLO)
    place.presence.left(old)
    assert place.presence.since(device) == place.clock() > came_at
    place.presence.left(new)
    assert place.presence.since(device) is None
    await place.presence.settled()


async def test_a_database_that_takes_nothing_costs_no_connection(place: Place) -> None:
    place.broken = True
    with capture_logs() as logs:
        here = place.presence.joined(place.devices[0], HELLO)
        await place.presence.settled()
    assert [each["event"] for each in logs] == ["presence not written"]
    place.broken = False
    place.presence.left(here)
    await place.presence.settled()
    assert len(place.seen()) == 1
