"""Everything that a command reads is found by an index of today's open tickets: history must not slow anybody."""

import re

import pytest

from queue_server.store import centres, journal, legs, lines, measured, persons, receipts, staff, tickets, waiting
from queue_server.store.compiled import Builder
from queue_server.store.database import Database
from tests.support.databases import ON_POSTGRESQL, ON_SQLITE

HOT: dict[str, tuple[Builder, str]] = {
    "heads": (waiting._heads, "ticket_waiting"),  # noqa: SLF001 - the statements themselves are the subject
    "people before": (waiting._before, "ticket_waiting"),  # noqa: SLF001
    "first place": (waiting._first_place, "ticket_waiting"),  # noqa: SLF001
    "everybody": (waiting._everybody, "ticket_waiting"),  # noqa: SLF001
    "who waits": (waiting._waiting, "ticket_waiting"),  # noqa: SLF001
    "who is parked": (waiting._parked, "ticket_parked"),  # noqa: SLF001
    "who was missed": (waiting._missed, "ticket_missed"),  # noqa: SLF001
    "left waiting": (waiting._waiting_of_other_days, "ticket_waiting"),  # noqa: SLF001
    "left parked": (waiting._parked_of_other_days, "ticket_parked"),  # noqa: SLF001
    "at a counter": (tickets._at_counter, "ticket_at_counter"),  # noqa: SLF001
    "at all counters": (tickets._at_counters, "ticket_at_counter"),  # noqa: SLF001
    "one ticket": (tickets._get, "PRIMARY KEY"),  # noqa: SLF001
    "save": (tickets._save, "PRIMARY KEY"),  # noqa: SLF001
    "place": (tickets._place, "PRIMARY KEY"),  # noqa: SLF001
    "save a leg": (legs._save_leg, "sqlite_autoindex_leg_1"),  # noqa: SLF001
    "numbers of a person": (persons._taken, "person_day_key"),  # noqa: SLF001
    "next number": (lines._next, "sqlite_autoindex_series_1"),  # noqa: SLF001
    "move": (lines._move, "sqlite_autoindex_line_1"),  # noqa: SLF001
    "people of a service": (lines._of_service, "sqlite_autoindex_line_1"),  # noqa: SLF001
    "lanes": (lines._lanes, "sqlite_autoindex_line_1"),  # noqa: SLF001
    "numbers given": (lines._last, "sqlite_autoindex_series_1"),  # noqa: SLF001
    "how a leg waited": (legs._waited, "sqlite_autoindex_leg_1"),  # noqa: SLF001
    "the first leg": (legs._first, "sqlite_autoindex_leg_1"),  # noqa: SLF001
    "a leg that overtakes": (legs._overtakes, "sqlite_autoindex_leg_1"),  # noqa: SLF001
    "add what was measured": (measured._add, "sqlite_autoindex_pace_1"),  # noqa: SLF001
    "what was measured": (measured._sums, "sqlite_autoindex_pace_1"),  # noqa: SLF001
    "add a pause": (measured._add_pause, "sqlite_autoindex_pause_1"),  # noqa: SLF001
    "pauses": (measured._pauses, "sqlite_autoindex_pause_1"),  # noqa: SLF001
    "when a counter became free": (measured._freed, "PRIMARY KEY"),  # noqa: SLF001
    "end a spell": (measured._end_spell, "spell_running"),  # noqa: SLF001
    "clerk at a device": (staff._at_device, "staff_session_device"),  # noqa: SLF001
    "clerk at a counter": (staff._at_counter, "staff_session_counter"),  # noqa: SLF001
    "counters at work": (centres._at_work, "sqlite_autoindex_counter_1"),  # noqa: SLF001
    "lines": (lines._waiting, "sqlite_autoindex_line_1"),  # noqa: SLF001
    "receipt": (receipts._find, "sqlite_autoindex_receipt_1"),  # noqa: SLF001
    "journal head": (journal._head, "PRIMARY KEY"),  # noqa: SLF001
    "recent calls": (journal._recent_calls, "journal_calls"),  # noqa: SLF001
    "recent announcements": (journal._recent_announcements, "journal_announcements"),  # noqa: SLF001
    "entries after": (journal._after, "sqlite_autoindex_journal_1"),  # noqa: SLF001
    "centre": (centres._centre, "PRIMARY KEY"),  # noqa: SLF001
    "counter": (centres._counter, "sqlite_autoindex_counter_1"),  # noqa: SLF001
    "device": (centres._device, "sqlite_autoindex_device_1"),  # noqa: SLF001
}


def plan(database: Database, builder: Builder) -> list[str]:
    """How SQLite would find the rows, in its own words."""
    sql = database.compiled.statement(builder).sql
    with database.reading() as tx:
        values = [None] * sql.count("?")
        return [str(row[-1]) for row in tx.driver.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()]


@ON_SQLITE
@pytest.mark.parametrize("name", HOT)
def test_a_hot_statement_uses_its_index_and_scans_no_table(database: Database, name: str) -> None:
    builder, index = HOT[name]
    steps = plan(database, builder)
    assert any(index in step for step in steps), steps
    assert not [step for step in steps if step.startswith("SCAN") and "CONSTANT ROW" not in step], steps


@ON_SQLITE
@pytest.mark.parametrize("name", ["heads", "first place", "who waits"])
def test_a_line_is_read_in_order_without_sorting(database: Database, name: str) -> None:
    steps = plan(database, HOT[name][0])
    sorts = [step for step in steps if "TEMP B-TREE" in step]
    # All services together are the one list that no index has in order; it is as long as the hall is full.
    assert len(sorts) == (1 if name == "who waits" else 0), steps


@ON_SQLITE
def test_the_index_of_who_waits_holds_nobody_else(database: Database) -> None:
    with database.reading() as tx:
        (sql,) = tx.driver.execute("SELECT sql FROM sqlite_master WHERE name = 'ticket_waiting'").fetchone()
    assert sql.endswith("WHERE state = 'waiting'")


@ON_POSTGRESQL
def test_every_hot_statement_finds_its_rows_by_an_index_on_a_server_too(database: Database) -> None:
    scanning, elsewhere = {}, {}
    for name, (builder, index) in HOT.items():
        steps = generic_plan(database, builder)
        if "Seq Scan" in steps:
            scanning[name] = steps
        if index in {"ticket_waiting", "ticket_at_counter", "journal_calls"} and index not in steps:
            elsewhere[name] = steps
    assert scanning == {}
    assert elsewhere == {}


def generic_plan(database: Database, builder: Builder) -> str:
    """How PostgreSQL would find the rows, whatever the values, if the tables were too large to be read whole."""
    names: list[str] = []

    def number(match: "re.Match[str]") -> str:
        names.append(match[1])
        return f"${len(names)}"

    sql = re.sub(r"%\((\w+)\)s", number, database.compiled.statement(builder).sql)
    with database.writing() as tx:  # one of the statements locks a row
        tx.driver.execute("SET LOCAL enable_seqscan = off")
        return "\n".join(line for (line,) in tx.driver.execute(f"EXPLAIN (GENERIC_PLAN) {sql}").fetchall())
