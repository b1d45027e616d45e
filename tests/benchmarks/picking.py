"""Who is next among 2,000 who wait: reading the first of each lane and choosing, beside the reading alone."""

import time
from collections.abc import Callable
from pathlib import Path

from queue_protocol.commands import IssueTicket, OpenCounter
from queue_server.domain.calling import pick
from queue_server.service.desks import desk_of, head_of, presence_of
from queue_server.service.settings import settings_of
from queue_server.store import centres, waiting
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros
from tests.benchmarks.measuring import Figure, percentile
from tests.support.centres import BINH_DUONG
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database

WAITING = 2_000
COUNTER = 3
PICKS = 500
CLASSES = (None, None, "elderly", None, "disabled", "pregnant", None, "merit")


def measure_picking(folder: Path) -> list[Figure]:
    """The row about choosing the next person."""
    folder.mkdir(parents=True, exist_ok=True)
    hall = CounterHall(new_database(folder, BINH_DUONG), StandingClock(), centre="binh-duong")
    _fill(hall)
    with hall.database.reading() as tx:
        read = _timed(lambda: _heads(hall, tx))
        picked = _timed(lambda: _pick(hall, tx))
    hall.database.close()
    what = f"pick with {WAITING:,} waiting"
    return [
        Figure(f"{what}, p50", percentile(picked, 0.5) * 1e3, "ms", 2, percentile(read, 0.5) * 1e3),
        Figure(f"{what}, p99", percentile(picked, 0.99) * 1e3, "ms", 2, percentile(read, 0.99) * 1e3),
    ]


def _fill(hall: CounterHall) -> None:
    """People at every service that has no daily limit, in every class, and an open counter."""
    hall.ask(OpenCounter(counter=COUNTER))
    services = [service.code for service in hall.overview().services if service.prefix not in {"A", "M"}]
    for turn in range(WAITING):
        hall.clock.advance(seconds=1)
        service, priority = services[turn % len(services)], CLASSES[turn % len(CLASSES)]
        hall.ask(IssueTicket(service=service, priority=priority))


def _heads(hall: CounterHall, tx: Transaction) -> list[waiting.StoredHead]:
    place = centres.counter(tx, hall.staff.centre_id, COUNTER)
    assert place is not None
    day = hall.clock().date().isoformat()
    return waiting.heads(tx, hall.staff.centre_id, day, counter_id=place.id, own=(f"c:{COUNTER}", f"c:{COUNTER}"))


def _pick(hall: CounterHall, tx: Transaction) -> None:
    centre = next(each for each in centres.all_centres(tx) if each.id == hall.staff.centre_id)
    settings = settings_of(tx, centre.id, centre.version)
    chosen = pick(
        [head_of(head, settings) for head in _heads(hall, tx)],
        desk=desk_of(settings.counters[COUNTER], clerk=None, turn=""),
        rules=settings.rules,
        presence=presence_of(centres.at_work(tx, centre.id)),
        now=to_micros(hall.clock()),
    )
    assert chosen is not None


def _timed(do: Callable[[], object]) -> list[float]:
    seconds = []
    for _ in range(PICKS):
        began = time.perf_counter()
        do()
        seconds.append(time.perf_counter() - began)
    return seconds
