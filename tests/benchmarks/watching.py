"""How a large hall stands, for a supervisor's screen: what one computation costs, and the forecast behind it."""

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from queue_protocol.commands import Finish, IssueTicket, OpenCounter, Serve
from queue_server.service.watching import Present, prospects_of, read_watch
from queue_server.store.database import Transaction
from tests.benchmarks.large_centres import enlarged
from tests.benchmarks.measuring import Figure, percentile
from tests.support.centres import XA_MAU
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database

COUNTERS, SERVICES, AREA, WAITING, SERVED = 70, 42, 10, 500, 2_000
"""A centre with seven areas, in each of which ten counters share six services; two thousand were served."""
ROUNDS = 50


def measure_watching(folder: Path) -> list[Figure]:
    """The rows about one computation; it runs on a thread of its own, at most three times a second."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "large.toml"
    file.write_text(_large(XA_MAU.read_text(encoding="utf-8")), encoding="utf-8")
    hall = CounterHall(new_database(folder, file), StandingClock())
    _fill(hall)
    centre_id, now = hall.staff.centre_id, hall.clock()
    present = Present(since={}, listening_since=now - timedelta(hours=1))
    with hall.database.reading() as tx:
        prospects = prospects_of(tx, centre_id, now=now)

        def forecast(tx: Transaction) -> None:
            assert prospects_of(tx, centre_id, now=now).outlooks

        def watch(tx: Transaction) -> None:
            assert read_watch(tx, centre_id, now=now, prospects=prospects, present=present).waiting == WAITING

        figures = [
            Figure(f"watch: {COUNTERS} counters, {WAITING} waiting, p50", _p50(watch, tx), "ms"),
            Figure(f"watch: its forecast of {SERVICES} services, p50", _p50(forecast, tx), "ms"),
        ]
    hall.database.close()
    return figures


def _p50(compute: Callable[[Transaction], None], tx: Transaction) -> float:
    seconds = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        compute(tx)
        seconds.append(time.perf_counter() - began)
    return percentile(seconds, 0.5) * 1e3


def _fill(hall: CounterHall) -> None:
    for counter in range(1, COUNTERS + 1):
        hall.ask(OpenCounter(counter=counter))
    for turn in range(SERVED):
        counter = turn % COUNTERS + 1
        hall.ask(IssueTicket(service=_services_of(counter - 1)[0]))
        called = hall.ask_to_call(counter)
        hall.ask(Serve(ticket_id=called.id))
        hall.clock.advance(seconds=5)
        hall.ask(Finish(ticket_id=called.id))
    for turn in range(WAITING):
        hall.clock.advance(seconds=10)
        hall.ask(IssueTicket(service=f"s{turn % SERVICES}"))


def _services_of(counter: int) -> list[str]:
    """Three of the six of its area."""
    area, place = divmod(counter, AREA)
    return [f"s{area * 6 + (place + step) % 6}" for step in range(3)]


def _large(text: str) -> str:
    return enlarged(text, services=SERVICES, served=map(_services_of, range(COUNTERS)))
