"""The single writer: whatever waits is done in one database transaction, each job in a savepoint of its own.

One commit for many commands is what makes durable numbers quick (docs/decisions/0003). Answers leave only after
the commit, so that nothing acknowledged can be lost; a job that fails is rolled back alone.
"""

import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from queue import Empty, SimpleQueue

import structlog

from queue_server.store.database import Database, Transaction, WritingConnection
from queue_server.store.errors import WriterStoppedError

MOST_JOBS = 64
"""The most jobs in one commit: bounds how long the first of them waits for the last."""
MOST_ATTEMPTS = 3
"""How often a batch is tried while other transactions stand in its way."""

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
        self._product = database.product
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
        with closing(self._database.connection_for_writing()) as connection:
            while (first := self._waiting.get()) is not None:
                batch, ended = self._drain(first)
                self._commit(connection, batch)
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

    def _commit(self, connection: WritingConnection, batch: list[Ordered]) -> None:
        for attempt in range(1, MOST_ATTEMPTS + 1):
            error = self._attempt(connection, batch)
            if error is None:
                break
            if attempt == MOST_ATTEMPTS or not self._product.is_conflict(error):
                self._refuse(batch, error)
                break
            structlog.get_logger().warning("commit repeated", jobs=len(batch), error=str(error))
        self._deliver(batch)

    def _attempt(self, connection: WritingConnection, batch: list[Ordered]) -> Exception | None:
        """Do the whole batch, or nothing of it and return why."""
        try:
            transaction = connection.begin()
            for ordered in batch:
                self._do(transaction, ordered)
            connection.commit()
        except Exception as error:  # noqa: BLE001 - a full disk must refuse this batch, not end the writer
            connection.roll_back()
            return error
        return None

    def _do(self, transaction: Transaction, ordered: Ordered) -> None:
        self._try(transaction, ordered)
        if self._product.is_overtaken(ordered.error):
            self._try(transaction, ordered)

    def _try(self, transaction: Transaction, ordered: Ordered) -> None:
        ordered.outcome = ordered.error = None
        self._product.control(transaction.driver, "SAVEPOINT job")
        try:
            ordered.outcome = ordered.job(transaction)
            transaction.finish()
        except Exception as error:
            if self._product.is_conflict(error):
                raise  # it concerns the whole transaction
            ordered.outcome, ordered.error = None, error
            transaction.forget()
            self._product.control(transaction.driver, "ROLLBACK TO job")
        self._product.control(transaction.driver, "RELEASE job")

    def _refuse(self, batch: list[Ordered], error: Exception) -> None:
        structlog.get_logger().error("commit failed", jobs=len(batch), error=str(error))
        for ordered in batch:
            ordered.outcome, ordered.error = None, WriterStoppedError(reason=str(error))
