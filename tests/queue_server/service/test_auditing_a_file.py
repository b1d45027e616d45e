"""What only a careless hand in the file of SQLite can do: PostgreSQL holds every entry to its centre."""

import sqlite3
from contextlib import closing
from pathlib import Path

from queue_server.service.auditing import verify
from queue_server.service.breaking import Damage
from queue_server.store.sqlite import FILE_NAME
from tests.support.counter_hall import CounterHall


def test_an_entry_of_a_centre_that_is_not_there_was_added(hall: CounterHall, tmp_path: Path) -> None:
    hall.take()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as careless, careless:
        careless.execute(
            "INSERT INTO journal SELECT 7, seq, at, kind, actor, command_id, payload, hash FROM journal"
        )
    with hall.database.reading() as tx:
        breach = verify(tx).breach
    assert breach is not None
    assert (breach.centre, breach.seq, breach.damage) == ("7", 1, Damage.ADDED)
