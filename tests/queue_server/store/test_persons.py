"""What a person took today is found by an index, however many people came."""

from queue_server.store import persons
from queue_server.store.database import Database


def test_the_numbers_of_a_person_are_found_without_reading_those_of_others(database: Database) -> None:
    statement = database.compiled.statement(persons._taken)  # noqa: SLF001 - the statement itself is the subject
    with database.reading() as tx:
        values = [None] * statement.sql.count("?")
        plan = tx.driver.execute(f"EXPLAIN QUERY PLAN {statement.sql}", values).fetchall()
    first, second = (str(row[-1]) for row in plan)
    assert first.startswith("SEARCH person_day USING COVERING INDEX person_day_key")
    assert second.startswith("SEARCH ticket USING INTEGER PRIMARY KEY")
