"""What a what-if costs: how long it takes in a large hall, and how long numbers take meanwhile."""

import asyncio
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from queue_server.domain.counter import CounterState
from queue_server.domain.desks import Desk, Head
from queue_server.domain.lanes import ORDINARY, Lane
from queue_server.domain.pace import Pace
from queue_server.domain.priority import Ratio
from queue_server.domain.simulating.asking import Question
from queue_server.domain.simulating.scene import Change, Place, Scene, Source, Waiting
from queue_server.service.simulator import ask
from tests.benchmarks.issuing import SERVICES, _take
from tests.benchmarks.measuring import Figure, percentile
from tests.benchmarks.working_hall import begin_work, centre_file
from tests.support.http_client import HttpClient
from tests.support.servers import ServerProcess, new_server

PLACES = 70
WAITING = 500
ROUNDS = 5
CROWD = 400
ISSUED = 600
_MINUTE, _TARGET, _NOW = 60_000_000, 45 * 60_000_000, 10**15


def measure_simulating(folder: Path) -> list[Figure]:
    """The rows about cost."""
    scene = large_hall()
    changes = [Change(counter=5, services=("s1", "s2", "s9"))]
    compared = [_seconds(Question(scene=scene, changes=changes)) for _ in range(ROUNDS)]
    suggested = [_seconds(Question(scene=scene)) for _ in range(ROUNDS)]
    alone, beside = _issuing(folder)
    return [
        Figure(f"what-if, {PLACES} counters, {WAITING} waiting, p50", percentile(compared, 0.5), "s", 1.0),
        Figure("suggestion in the same hall, p50", percentile(suggested, 0.5), "s"),
        _beside("p50", 0.5, alone, beside),
        _beside("p99", 0.99, alone, beside),
    ]


def _seconds(question: Question) -> float:
    began = time.perf_counter()
    ask(question)
    return time.perf_counter() - began


def _beside(name: str, share: float, alone: list[float], beside: list[float]) -> Figure:
    what = f"ticket issue {name} while what-ifs run (raw: alone)"
    return Figure(what, percentile(beside, share) * 1e3, "ms", raw=percentile(alone, share) * 1e3)


def large_hall() -> Scene:
    """As many services as counters, three at each, everybody at work, two hours of people to come."""
    services = [f"s{number}" for number in range(PLACES)]
    places = [_place(number, services) for number in range(PLACES)]
    places[3] = replace(places[3], state=CounterState.CLOSED, busy_with=None)
    pace = Pace(count=30, total=18_000, squares=30 * 600 * 600 * 1.36)
    elderly = Lane.of_class("elderly")
    return Scene(
        now=_NOW,
        waiting=[_waiting(number, services[number % PLACES], elderly) for number in range(WAITING)],
        places=places,
        paces=dict.fromkeys(services, pace),
        rules={"elderly": Ratio(2, 1)},
        sources=[
            Source(service=service, lane=lane, target=_TARGET, rates=(an_hour / 3600,) * 8)
            for service in services
            for lane, an_hour in ((ORDINARY, 5.5), (elderly, 0.7))
        ],
        turnover=20.0,
        targets=dict.fromkeys(services, 2700.0),
    )


def _place(number: int, services: Sequence[str]) -> Place:
    mine = tuple(services[(number + step) % PLACES] for step in range(3))
    desk = Desk(number=number + 1, clerk=number, services=mine)
    return Place(desk=desk, busy_with=mine[0], busy_for=60.0 * (number % 9))


def _waiting(number: int, service: str, elderly: Lane) -> Waiting:
    came = _NOW - (WAITING - number) * _MINUTE // 10
    lane = ORDINARY if number % 9 else elderly
    head = Head(ticket_id=number, service=service, lane=lane, place_at=came, due_at=came + _TARGET)
    return Waiting(head=head, arrived_at=came)


def _issuing(folder: Path) -> tuple[list[float], list[float]]:
    server = new_server(folder / "queue", centre_file(folder))
    server.start()
    try:
        return asyncio.run(_measure(server))
    finally:
        server.stop()


async def _measure(server: ServerProcess) -> tuple[list[float], list[float]]:
    """Seconds of each number, alone and while somebody asks without end."""
    await begin_work(server)
    kiosk, admin = (server.token(role, centre="binh-duong") for role in ("kiosk", "admin"))
    await _take(server.url, kiosk, CROWD, "crowd")
    alone, _ = await _take(server.url, kiosk, ISSUED, "alone")
    asking = asyncio.create_task(_ask_on(server.url, admin))
    beside, _ = await _take(server.url, kiosk, ISSUED, "beside")
    asking.cancel()
    with suppress(asyncio.CancelledError):
        await asking
    return alone, beside


async def _ask_on(url: str, token: str) -> None:
    client = HttpClient(url, token)
    try:
        while True:
            changes = [{"counter": 4, "services": list(SERVICES)}]
            answer = await client.request("POST", "/what-if", {"changes": changes})
            assert answer.status in {200, 503}, answer  # of a machine too busy for it
    finally:
        client.close()
