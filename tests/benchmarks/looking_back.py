"""How quickly a day gone by opens and is moved through, and a ticket's story is found in a long journal."""

import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar

import httpx

from queue_client.replay import Replay
from queue_protocol.state import Snapshot
from queue_server.domain.business_day import business_date
from queue_server.service.stories import story_of
from queue_server.transport.clock import utc_now
from tests.benchmarks.growth import TICKETS
from tests.benchmarks.history import KINDS, working_days
from tests.benchmarks.measuring import Figure, percentile
from tests.benchmarks.seeding import CENTRE, kept_folder, seed
from tests.support.databases import open_database, rows
from tests.support.servers import ServerProcess

VISITS = 5_000
"""Of a day at a large centre; each leaves four entries."""
MOVES = 200
STORIES = 50


def measure_looking_back(folder: Path) -> list[Figure]:
    """The rows about looking back."""
    folder.mkdir(parents=True)
    return [*_of_a_day(folder), _of_a_story()]


def _of_a_day(folder: Path) -> list[Figure]:
    now = utc_now()
    seed(folder, VISITS, now=now, per_day=VISITS, journalled=range(len(KINDS)))
    day = next(working_days(business_date(now, "Asia/Ho_Chi_Minh")))
    server = ServerProcess(folder).start()
    try:
        headers = {"Authorization": f"Bearer {server.token('inspector', centre=CENTRE)}"}
        with httpx.Client(base_url=f"{server.url}/api/v1", headers=headers, timeout=60) as client:
            opened = min((_timed(lambda: _open(client, day)) for _ in range(3)), key=lambda each: each[0])
            raw = min(_timed(lambda: client.get(f"/days/{day}/events").read())[0] for _ in range(3))
    finally:
        server.stop()
    seconds, replay = opened
    whole, _ = _timed(lambda: replay.at(replay.times[-1]))
    what = f"{len(replay.times):,} entries"
    return [
        Figure(f"a day gone by opens, {what}", seconds, "s", 1.0, raw),
        Figure(f"the same day, every step of it worked out, {what}", whole, "s"),
        Figure("a move of the slider after that, p99", _moves(replay), "ms", 50.0),
    ]


def _open(client: httpx.Client, day: date) -> Replay:
    opening = client.get(f"/days/{day}/opening").raise_for_status().json()["opening"]
    frames = client.get(f"/days/{day}/events").raise_for_status().text
    return Replay(Snapshot.model_validate(opening), frames.splitlines())


def _moves(replay: Replay) -> float:
    random, first, last = Random(1), replay.times[0], replay.times[-1]
    moments = [first + random.random() * (last - first) for _ in range(MOVES)]
    return 1000 * percentile([_timed(partial(replay.at, moment))[0] for moment in moments], 0.99)


def _of_a_story() -> Figure:
    database = open_database(kept_folder(TICKETS))
    try:
        random = Random(2)
        (ids,) = rows(database, "SELECT min(id), max(id) FROM ticket")
        asked = [random.randint(int(str(ids[0])), int(str(ids[1]))) for _ in range(STORIES)]
        with database.reading() as tx:
            times = [1000 * _timed(partial(story_of, tx, 1, ticket))[0] for ticket in asked]
    finally:
        database.close()
    return Figure(f"a ticket's story, {TICKETS:,} journal entries, p50", percentile(times, 0.5), "ms")


Done = TypeVar("Done")


def _timed(work: Callable[[], Done]) -> tuple[float, Done]:
    began = time.perf_counter()
    done = work()
    return time.perf_counter() - began, done
