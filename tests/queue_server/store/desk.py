"""A writer at work, to which tests hand jobs, and the jobs themselves."""

import threading
from collections.abc import Callable, Sequence

from queue_server.store.database import Database, Transaction
from queue_server.store.writer import Job, Ordered, Writer
from tests.support.databases import rows


class Desk:
    """A writer and what it has delivered, batch by batch; `hold` keeps it busy so that jobs pile up."""

    def __init__(self, database: Database) -> None:
        self.batches: list[list[Ordered]] = []
        self.seen_at_delivery: list[list[tuple[object, ...]]] = []
        self._database = database
        self._came = threading.Condition()
        self.writer = Writer(database, self._deliver)
        self.writer.start()

    def _deliver(self, batch: Sequence[Ordered]) -> None:
        with self._came:
            self.seen_at_delivery.append(rows(self._database, "SELECT last FROM series ORDER BY series"))
            self.batches.append(list(batch))
            self._came.notify_all()

    def hold(self) -> Callable[[], None]:
        """A job that lasts until what is returned is called; returns once it has begun."""
        began, end = threading.Event(), threading.Event()

        def job(_tx: Transaction) -> None:
            began.set()
            end.wait()

        self.writer.submit(job)
        began.wait()
        return end.set

    def together(self, *jobs: Job) -> list[Ordered]:
        """Do the jobs in one batch, and return it."""
        release = self.hold()
        for job in jobs:
            self.writer.submit(job)
        release()
        return self.wait_for(len(jobs) + 1)[1:]

    def wait_for(self, count: int) -> list[Ordered]:
        """What was delivered, once there are so many."""
        with self._came:
            self._came.wait_for(lambda: sum(map(len, self.batches)) >= count)
            return [ordered for batch in self.batches for ordered in batch]


def begin(series: str) -> Job:
    """A job that writes one row."""

    def job(tx: Transaction) -> str:
        tx.driver.execute(f"INSERT INTO series VALUES (1, '2026-11-23', '{series}', 1)")  # noqa: S608 - our own letters
        return series

    return job
