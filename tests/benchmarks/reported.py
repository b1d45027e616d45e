"""Data folders with a history to report on: a month of a large centre, and a year of fifty centres.

The ten million legs of fifty centres are not made: it would take an hour and ten gigabytes. One centre's year of
200,000 legs is real, and its summaries are made from it as the server makes them. The other forty-nine centres are
real centres, with services and counters of their own, and have the same summaries, row by row, with their own
services, counters and clerks in them; which is all that a report of dates gone by reads.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from queue_server.service.grouping import By, Key
from queue_server.service.reporting.summary import Summary, read, written
from queue_server.store.database import Database, Transaction
from queue_server.store.sqlite import FILE_NAME
from queue_server.transport.clock import utc_now
from tests.benchmarks.seeding import CENTRE, seed
from tests.support.centres import BINH_DUONG
from tests.support.databases import copied_with, load, open_database
from tests.support.summaries import make_summaries

CLERKS = 20
_ENRICH = """
UPDATE leg SET staff_id = 1 + ticket_id % 20,
  outcome = CASE ticket_id % 3 WHEN 0 THEN NULL ELSE (SELECT min(code) FROM outcome) END;
INSERT INTO rating (ticket_id, leg, level, criteria, reason_code, salt, at)
  SELECT ticket_id, 1, (SELECT code FROM rating_level WHERE position = first + ticket_id / 10 % 4),
    json_object('time', (SELECT code FROM rating_level WHERE position = first + ticket_id / 10 % 3)),
    NULL, '', ended_at
  FROM leg, (SELECT min(position) AS first FROM rating_level) WHERE ticket_id % 10 = 0;
INSERT INTO spell (centre_id, business_date, counter_id, staff_id, state, began_at, ended_at)
  SELECT ticket.centre_id, business_date, leg.counter_id, NULL, 'open', min(leg.called_at), max(leg.ended_at)
  FROM leg JOIN ticket ON ticket.id = leg.ticket_id GROUP BY 1, 2, 3;
"""
"""What the seeded history lacks: who served (CLERKS), how it ended, what a tenth thought, and open counters."""


def past_of_one(folder: Path, tickets: int, per_day: int) -> Database:
    """One centre with so many finished tickets on the working days before today; no summary is made yet."""
    folder.mkdir(parents=True)
    seed(folder, tickets, now=utc_now(), per_day=per_day)
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        for clerk in range(1, CLERKS + 1):
            values = (clerk, f"clerk-{clerk}", f"Cán bộ {clerk}")
            connection.execute(_CLERK, values)
        connection.executescript(_ENRICH)
        connection.commit()
    return open_database(folder)


_CLERK = """
INSERT INTO staff (id, login, name, role, secret_hash, all_centres, active, failures, created_at)
VALUES (?, ?, ?, 'clerk', '-', 0, 1, 0, 0)
"""


def past_of_many(folder: Path, centres: int, tickets: int, per_day: int) -> Database:
    """The same, and other centres with copies of its summaries."""
    database = past_of_one(folder, tickets, per_day)
    make_summaries(database)
    for number in range(1, centres):
        file = copied_with(
            BINH_DUONG,
            folder / "copy.toml",
            lambda text, number=number: text.replace(f'"{CENTRE}"', f'"{CENTRE}-{number}"'),  # type: ignore[misc]
        )
        load(database, file, now=utc_now())
        with database.writing() as tx:
            _copy(tx, number)
    return database


def _copy(tx: Transaction, number: int) -> None:
    """Give the centre that was imported last the summaries of the first."""
    (centre,) = tx.driver.execute("SELECT max(id) FROM centre").fetchone()
    new_keys = {
        By.SERVICE: _pairs(tx, "SELECT id FROM service WHERE centre_id = ? ORDER BY position", centre),
        By.COUNTER: _pairs(tx, "SELECT id FROM counter WHERE centre_id = ? ORDER BY number", centre),
        By.CLERK: {clerk: clerk + number * CLERKS for clerk in range(1, CLERKS + 1)},
    }
    for clerk in new_keys[By.CLERK].values():
        tx.driver.execute(_CLERK, (clerk, f"clerk-{clerk}", f"Cán bộ {clerk}"))
    for kind, first, content in tx.driver.execute(_OF_THE_FIRST).fetchall():
        row = (centre, kind, first, _written_anew(content, new_keys))
        tx.driver.execute(
            "INSERT INTO summary (centre_id, kind, first, serial, content) VALUES (?, ?, ?, 0, ?)", row
        )
    # A centre's past begins with its first spell.
    tx.driver.execute(_FIRST_SPELL, (centre, centre))
    tx.driver.execute(
        "UPDATE centre SET day = (SELECT day FROM centre ORDER BY id LIMIT 1) WHERE id = ?", (centre,)
    )


_OF_THE_FIRST = "SELECT kind, first, content FROM summary WHERE centre_id = (SELECT min(id) FROM centre)"
_FIRST_SPELL = """
INSERT INTO spell (centre_id, business_date, counter_id, state, began_at, ended_at)
SELECT ?, min(business_date), (SELECT min(id) FROM counter WHERE centre_id = ?), 'open', 0, 0 FROM spell
"""


def _pairs(tx: Transaction, query: str, centre: int) -> dict[int, int]:
    """The ids of the first centre's, and those of the same in the copy."""
    first, copy = ([row[0] for row in tx.driver.execute(query, (each,))] for each in (1, centre))
    return dict(zip(first, copy, strict=True))


def _written_anew(content: bytes, new_keys: dict[By, dict[int, int]]) -> bytes:
    summary = read(content)
    copy = Summary()
    for by, groups in summary.groups.items():
        for key, sums in groups.items():
            copy.groups[by][_new(new_keys, by, key)] = sums
    for (service, code), count in summary.outcomes.items():
        copy.outcomes[new_keys[By.SERVICE][service], code] = count
    for by, answers in summary.answers.items():
        for key, tally in answers.items():
            copy.answers[by][_new(new_keys, by, key)] = tally
    return written(copy)


def _new(new_keys: dict[By, dict[int, int]], by: By, key: Key) -> Any:
    return new_keys[by][int(key)] if by in new_keys else key
