"""A report as the server answers it, of the day that was counted by hand, with ratings and a dangerous name."""

from datetime import date
from typing import Any

from queue_server.service.reporting.report import read_report
from queue_server.store.rows import RatingRow
from queue_server.transport.report_body import report_body
from tests.support.counted_day import CountedDay
from tests.support.counter_hall import CounterHall
from tests.support.databases import rows

THE_DAY = date(2026, 11, 24)
FORMULA = "=HYPERLINK(1)"
"""What a clerk might be called by somebody who means ill."""


def report_of(hall: CounterHall, day: date = THE_DAY) -> dict[str, Any]:
    """The server's answer for one date."""
    with hall.database.reading() as tx:
        body = report_body(read_report(tx, [1], day, day, now=hall.clock()))
    return body.model_dump(mode="json")


def counted_day(hall: CounterHall) -> None:
    """Play it; then six people rate, and Lan has another name."""
    CountedDay(hall).play()
    finished = rows(hall.database, "SELECT ticket_id, position FROM leg WHERE ended_as = 'finished' LIMIT 6")
    with hall.database.writing() as tx:
        for turn, (ticket, leg) in enumerate(finished):
            level = "satisfied" if turn % 2 else "neutral"
            row = RatingRow(
                ticket_id=int(str(ticket)), leg=int(str(leg)), level=level, criteria={"time": "satisfied"},
                reason_code=None if turn % 2 else "other-reason", salt="", at=hall.clock(),
            )  # fmt: skip
            tx.session.add(row)
        tx.driver.execute("UPDATE staff SET name = ? WHERE login = 'lan'", (FORMULA,))
