"""The single writer: whatever waits is done in one database transaction, each job in a savepoint of its own.

One commit for many commands is what makes durable numbers quick (docs/decisions/0003). Answers leave only after
the commit, so that nothing acknowledged can be lost; a job that fails is rolled back alone.
"""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue

import structlog

from queue_server.store.database import Database, Transaction
from queue_server.store.errors import WriterStoppedError

MOST_JOBS = 64
"""The most jobs in one commit: bounds how long the first of them waits for the last."""

Job = Callable[[Transaction], object]


@dataclass(slots=True)
class Ordered:
    """One job, and after the commit its outcome or its error."""

    job: Job
    outcome: object = None
    error: BaseException | None = None
    tag: object = None


Deliver = Callable[[Sequence[Ordered]], None]


class Writer:
    """Runs jobs on one thread. `deliver` is called there, once for each batch, after it is committed."""

    def __init__(self, database: Database, deliver: Deliver) -> None:
        self._database = database
        self._deliver = deliver
        self._waiting: SimpleQueue[Ordered | None] = SimpleQueue()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="queue-writer", daemon=True)

    def start(self) -> None:
        """Begin to take work."""
        self._thread.start()

    def submit(self, job: Job, *, tag: object = None) -> None:
        """Queue a job; `tag` comes back with it. Raises WriterStoppedError once the writer has stopped."""
        if self._stopped.is_set():
            raise WriterStoppedError
        self._waiting.put(Ordered(job, tag=tag))

    def stop(self) -> None:
        """Finish what was queued before, then end the thread."""
        self._stopped.set()
        self._waiting.put(None)
        self._thread.join()

    @property
    def is_taking(self) -> bool:
        """Whether it takes work."""
        return self._thread.is_alive() and not self._stopped.is_set()

    @property
    def backlog(self) -> int:
        """How many jobs wait."""
        return self._waiting.qsize()

    def _run(self) -> None:
        with self._database.engine.connect() as connection:
            transaction = Transaction(connection, self._database.compiled, self._database.remembered)
            while (first := self._waiting.get()) is not None:
                batch, ended = self._drain(first)
                self._commit(transaction, batch)
                if ended:
                    return

    def _drain(self, first: Ordered) -> tuple[list[Ordered], bool]:
        batch = [first]
        while len(batch) < MOST_JOBS:
            try:
                following = self._waiting.get_nowait()
            except Empty:
                break
            if following is None:
                return batch, True
            batch.append(following)
        return batch, False

    def _commit(self, transaction: Transaction, batch: list[Ordered]) -> None:
        try:
            transaction.driver.execute("BEGIN IMMEDIATE")
            for ordered in batch:
                self._do(transaction, ordered)
            transaction.driver.execute("COMMIT")
        except Exception as error:  # noqa: BLE001 - a full disk must refuse this batch, not end the writer
            self._give_up(transaction, batch, error)
        self._deliver(batch)

    def _do(self, transaction: Transaction, ordered: Ordered) -> None:
        transaction.driver.execute("SAVEPOINT job")
        try:
            ordered.outcome = ordered.job(transaction)
            transaction.finish()
        except Exception as error:  # noqa: BLE001 - whatever went wrong belongs to the one who asked
            ordered.error = error
            transaction.forget()
            transaction.driver.execute("ROLLBACK TO job")
        transaction.driver.execute("RELEASE job")

    def _give_up(self, transaction: Transaction, batch: list[Ordered], error: Exception) -> None:
        structlog.get_logger().error("commit failed", jobs=len(batch), error=str(error))
        with suppress(Exception):  # its savepoint may be gone with the transaction
            transaction.forget()
        try:
            transaction.driver.execute("ROLLBACK")
        except Exception as second:  # noqa: BLE001 - the database may have rolled back by itself already
            structlog.get_logger().debug("rollback", error=str(second))
        for ordered in batch:
            ordered.outcome, ordered.error = None, WriterStoppedError(reason=str(error))
