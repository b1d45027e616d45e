"""What `forecast evaluate` compares as served is what the server says: two days, played and replayed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from queue_protocol.commands import Finish, IssueTicket, Serve
from queue_protocol.results import Issued
from queue_server.service.forecasting.replay import Replay
from tests.queue_server.service.forecasting.test_replay import log_of
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows
from tests.support.days import DAY, HOUR, Row

MIDNIGHT = datetime(2026, 11, 24, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
TURNOVER = 20.0


def two_days(seed: int) -> list[Row]:
    """One counter without a break, a tenth with priority, who go first; twenty seconds between two people."""
    random = Random(seed)
    return sorted(row for day in range(2) for row in _a_day(random, day * DAY))


def _a_day(random: Random, midnight: float) -> Iterator[Row]:
    coming = sorted((midnight + random.uniform(8 * HOUR, 11 * HOUR), random.random() < 0.1) for _ in range(40))
    line: list[tuple[float, bool]] = []
    free = midnight + 8 * HOUR
    while coming or line:
        if not line:
            free = max(free, coming[0][0])
        while coming and coming[0][0] <= free:
            line.append(coming.pop(0))
        person = next((each for each in line if each[1]), line[0])
        line.remove(person)
        ended = free + random.uniform(60, 480)
        yield Row(person[0], "dat-dai", free, ended, "3", "1" if person[1] else "")
        free = ended + TURNOVER


def played(hall: CounterHall, log: list[Row]) -> dict[float, list[object]]:
    """By arrival: what the server kept of what it had said to an ordinary person, in seconds."""
    tickets: dict[Row, int] = {}
    moments = [(row.arrived, 1, row) for row in log] + [(row.started, 2, row) for row in log]
    for seconds, kind, row in sorted([*moments, *((row.ended, 0, row) for row in log)]):
        hall.clock.now = MIDNIGHT + timedelta(seconds=seconds)
        if kind == 1:
            issued = hall.ask(IssueTicket(service="dat-dai", priority="priority" if row.priority else None))
            assert isinstance(issued, Issued)
            tickets[row] = issued.id
        elif kind == 2:
            hall.open(3)
            called = hall.ask_to_call(3)
            assert called.id == tickets[row]
            hall.ask(Serve(ticket_id=called.id))
        else:
            hall.ask(Finish(ticket_id=tickets[row]))
    kept = {ticket: said for ticket, *said in rows(hall.database, "SELECT ticket_id, expected, spread FROM leg")}
    return {row.arrived: kept[each] for row, each in tickets.items() if not row.priority}


def test_the_server_says_what_the_evaluation_says_that_it_says(hall: CounterHall) -> None:
    log = two_days(1)
    said = played(hall, log)
    replayed = dict(zip((row.arrived for row in log), Replay(log_of(log)).run(), strict=True))
    for arrived, (expected, spread) in said.items():
        served = replayed[arrived].served
        if served is None:
            assert expected is None
        else:
            assert expected == pytest.approx(served.expected, abs=0.01)
            assert spread == pytest.approx(served.spread, abs=0.01)
    assert sum(expected is not None and spread != 0 for expected, spread in said.values()) > 30


def test_what_it_keeps_is_what_happened(hall: CounterHall) -> None:
    log = two_days(2)
    played(hall, log)
    kept = rows(hall.database, "SELECT count, turnovers, turnover_total, misses, overtakings FROM pace")
    count, turnovers, total, misses, overtakings = (sum(float(str(row[n])) for row in kept) for n in range(5))
    starts = sorted(row.started for row in log)
    arrived = {row.started: row.arrived for row in log}
    ends = {row.ended for row in log}
    in_turn = [start for start in starts if start - TURNOVER in ends and arrived[start] < start - TURNOVER]
    passed = [
        row
        for row in log
        if row.priority
        and any(not o.priority and o.arrived < row.arrived and o.started > row.started for o in log)
    ]
    assert (count, overtakings) == (len(log), len(passed))
    assert len(in_turn) - 3 <= turnovers <= len(in_turn)  # of the first nobody knew how long a service takes
    assert total == pytest.approx(turnovers * TURNOVER)
    assert 0 < misses < len(log)
