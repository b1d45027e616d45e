"""What kiosks are told before a number is taken: the waits of a large centre's every service, computed anew."""

import time
from pathlib import Path

from queue_protocol.commands import Finish, IssueTicket, OpenCounter, Serve
from queue_server.service.newcomers import waits_of
from tests.benchmarks.large_centres import enlarged
from tests.benchmarks.measuring import Figure, percentile
from tests.support.centres import XA_MAU
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database

PLACES = 70
"""As many services as counters; each counter serves three, so that all of them are one another's neighbours."""
WAITING = 700
ROUNDS = 50


def measure_foretelling(folder: Path) -> list[Figure]:
    """The row about a round of waits; it runs on a thread of its own, every ten seconds."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "large.toml"
    file.write_text(_large(XA_MAU.read_text(encoding="utf-8")), encoding="utf-8")
    hall = CounterHall(new_database(folder, file), StandingClock())
    _fill(hall)
    with hall.database.reading() as tx:
        seconds = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            assert len(waits_of(tx, hall.staff.centre_id, now=hall.clock())) == PLACES
            seconds.append(time.perf_counter() - began)
    hall.database.close()
    return [Figure(f"waits of {PLACES} services, {WAITING} waiting, p50", percentile(seconds, 0.5) * 1e3, "ms")]


def _fill(hall: CounterHall) -> None:
    for counter in range(1, PLACES + 1):
        hall.ask(OpenCounter(counter=counter))
        hall.take(f"s{counter - 1}")
        called = hall.call_somebody(counter)
        hall.ask(Serve(ticket_id=called.id))
        hall.clock.advance(minutes=counter % 7)
        if counter % 2:
            hall.ask(Finish(ticket_id=called.id))
    for turn in range(WAITING):
        hall.clock.advance(seconds=1)
        hall.ask(IssueTicket(service=f"s{turn % PLACES}", priority="priority" if turn % 9 == 0 else None))


def _large(text: str) -> str:
    served = ([f"s{(number + step) % PLACES}" for step in range(3)] for number in range(PLACES))
    return enlarged(text, services=PLACES, served=served)
