"""`queue-server summaries`: whatever is over is counted at once, and again when that is wanted."""

from pathlib import Path

from tests.queue_server.terminal import Terminal
from tests.support.counter_hall import CounterHall
from tests.support.databases import new_database, open_database, rows

KEPT = "SELECT kind, first, serial FROM summary WHERE content IS NOT NULL"


def test_what_is_over_is_counted_once_and_again_when_asked(terminal: Terminal, tmp_path: Path) -> None:
    hall = CounterHall(new_database(tmp_path))
    for _ in range(2):
        hall.take()
        hall.clock.advance(days=1)
    hall.take()
    hall.database.close()
    said = []
    for more in ([], [], ["--again"]):
        assert terminal.run("summaries", "--data", tmp_path, *more) == 0
        said.append(terminal.out)
    assert said == [f"{count} dates and months counted.\n" for count in (2, 0, 2)]
    database = open_database(tmp_path)
    assert sorted(rows(database, KEPT)) == [("day", "2026-11-23", 1), ("day", "2026-11-24", 1)]
    database.close()


def test_where_there_is_no_database_it_says_so(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.run("summaries", "--data", tmp_path) == 1
