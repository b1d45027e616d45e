"""One background thread for what the screen must not wait for, its results brought back to the screen."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")


class Worker(QObject):
    """Runs jobs one after another in its one thread; answers arrive on the event loop that it lives on."""

    _settled = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_closed = False
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="voice")
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self, job: Callable[[], T], *, done: Callable[[T], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Do the job in the background, then call `done` with its result or `failed` with what it raised."""
        future = self._pool.submit(job)
        future.add_done_callback(lambda settled: self._report(settled, done, failed))

    def close(self) -> None:
        """Wait for the job under way, drop the others; no answer comes after this."""
        self._is_closed = True  # an answer may already be on its way through the event loop
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _report(self, future: "Future[T]", done: object, failed: object) -> None:
        if not future.cancelled():
            self._settled.emit(future, done, failed)

    @Slot(object, object, object)
    def _deliver(
        self, future: "Future[Any]", done: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> None:
        if self._is_closed:
            return
        error = future.exception()
        if error is None:
            done(future.result())
        else:
            failed(error)
