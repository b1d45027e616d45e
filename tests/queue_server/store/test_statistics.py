"""What statistics read is found by the indexes of the day, so that years of history slow no report."""

import pytest

from queue_server.store import statistics
from queue_server.store.compiled import Builder
from queue_server.store.database import Database
from tests.support.databases import ON_SQLITE

READ: dict[str, tuple[Builder, tuple[str, ...]]] = {
    "legs": (statistics._legs, ("sqlite_autoindex_ticket_1", "sqlite_autoindex_leg_1")),  # noqa: SLF001 - the statements themselves are the subject
    "spells": (statistics._spells, ("spell_day",)),  # noqa: SLF001
    "ratings": (
        statistics._ratings,  # noqa: SLF001
        ("sqlite_autoindex_ticket_1", "sqlite_autoindex_leg_1", "sqlite_autoindex_rating_1"),
    ),
}


def plan(database: Database, builder: Builder) -> list[str]:
    """How SQLite would find the rows, in its own words."""
    sql = database.compiled.statement(builder).sql
    with database.reading() as tx:
        found = tx.driver.execute(f"EXPLAIN QUERY PLAN {sql}", [None] * sql.count("?")).fetchall()
    return [str(row[-1]) for row in found]


@ON_SQLITE
@pytest.mark.parametrize("name", READ)
def test_a_date_is_found_by_its_index(database: Database, name: str) -> None:
    builder, indexes = READ[name]
    steps = plan(database, builder)
    assert [index for index in indexes if not any(index in step for step in steps)] == [], steps
    assert not [step for step in steps if step.startswith("SCAN")], steps


@ON_SQLITE
@pytest.mark.parametrize("name", ["legs", "ratings"])
def test_the_legs_of_a_ticket_come_together_without_sorting(database: Database, name: str) -> None:
    assert not [step for step in plan(database, READ[name][0]) if "TEMP B-TREE" in step]
