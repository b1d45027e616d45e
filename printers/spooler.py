"""Prints on a thread of its own, one slip after the other, and keeps an eye on the printer in between."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Event as Flag
from threading import Thread

from printers.errors import PrinterError, SilentError
from printers.events import Event, JobFailed, JobPrinted, StatusChanged
from printers.printer import Printer
from printers.sheet import Document
from printers.status import BROKEN, OFFLINE, UNKNOWN, PrinterStatus

_log = logging.getLogger(__name__)

POLL_SECONDS = 5.0  # paper out is on the screen before the next person stands there, and idle links stay open
GRACE_SECONDS = 2.0  # for the slip under way when the program ends


@dataclass(frozen=True)
class Job:
    """A slip or sheet to print."""

    job_id: str
    document: Document


class Spooler:
    """A printer's queue. A job is tried once: a slip that may be half on paper is never silently printed again.

    `report` is called on the spooler's thread; what it raises is only logged. A printer that is missing or breaks
    is opened anew at the next job or poll. `open_printer` and `encode` run on the spooler's thread too, as in
    `partial(open_printer, url, asks_status=profile.asks_status)` and `partial(encode, profile=profile)`.
    """

    def __init__(
        self,
        open_printer: Callable[[], Printer],
        encode: Callable[[Document], bytes],
        *,
        report: Callable[[Event], None],
        poll_seconds: float = POLL_SECONDS,
    ) -> None:
        """Start the thread. The printer is first asked at once, then after `poll_seconds` without a job."""
        self._open_printer = open_printer
        self._encode = encode
        self._report = report
        self._poll_seconds = poll_seconds
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._closing = Flag()
        self._printer: Printer | None = None
        self._last: PrinterStatus | None = None
        self._answers = False
        self._thread = Thread(target=self._run, name="spooler", daemon=True)
        self._thread.start()

    def submit(self, job_id: str, document: Document) -> None:
        """Queue it, not after `close`; returns at once. One JobPrinted or JobFailed with that id follows."""
        self._jobs.put(Job(job_id, document))

    def poll(self) -> None:
        """Ask the printer soon instead of after the interval; returns at once."""
        self._jobs.put(None)

    def close(self) -> None:
        """Let the slip under way finish, within GRACE_SECONDS, fail the waiting ones, and end the thread."""
        self._closing.set()
        self._jobs.put(None)
        self._thread.join(GRACE_SECONDS)
        if self._thread.is_alive() and self._printer is not None:
            self._printer.interrupt()
        self._thread.join()

    def _run(self) -> None:
        self._look()
        while not self._closing.is_set():
            self._do(self._next(self._poll_seconds))
        while not self._jobs.empty():
            self._do(self._jobs.get())
        self._drop()

    def _next(self, seconds: float) -> Job | None:
        with suppress(Empty):
            return self._jobs.get(timeout=seconds)
        return None

    def _do(self, job: Job | None) -> None:
        if job is not None:
            self._tell(self._print(job))
        elif not self._closing.is_set():
            self._look()

    def _print(self, job: Job) -> JobPrinted | JobFailed:
        if self._closing.is_set():
            return self._failed(job, "closed", "The program is ending.")
        try:
            data = self._encode(job.document)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one slip, the next one is to be printed
            return self._broken_off(job, error)
        try:
            return self._try(job, data)
        except Exception as error:  # noqa: BLE001 - nor does a driver's bug end the printing
            self._lost(error)
            return self._broken_off(job, error)

    def _try(self, job: Job, data: bytes) -> JobPrinted | JobFailed:
        printer, status = self._asked()
        self._announce(status)
        if not status.can_print:
            return self._failed(job, status.condition, "The printer cannot print now.")
        printer.send(data)
        settled = printer.settled()
        self._announce(settled.status)
        if not settled.has_printed:
            return self._failed(job, settled.status.condition, "The printer stopped before the end of the slip.")
        return JobPrinted(job.job_id, settled.status)

    def _failed(self, job: Job, reason: str, detail: str) -> JobFailed:
        return JobFailed(job.job_id, str(reason), detail, self._last or UNKNOWN)

    def _broken_off(self, job: Job, error: Exception) -> JobFailed:
        if isinstance(error, PrinterError):
            return self._failed(job, error.code, str(error))
        return self._failed(job, "internal", repr(error))

    def _look(self) -> None:
        try:
            _, status = self._asked()
        except Exception as error:  # noqa: BLE001 - see _print
            self._lost(error)
        else:
            self._announce(status)

    def _asked(self) -> tuple[Printer, PrinterStatus]:
        """The printer and its state; a link that has gone stale is replaced, as nothing was sent over it yet."""
        if self._printer is not None:
            with suppress(Exception):
                return self._printer, self._status_of(self._printer)
            self._drop()
        self._printer = self._open_printer()
        return self._printer, self._status_of(self._printer)

    def _status_of(self, printer: Printer) -> PrinterStatus:
        status = printer.status()
        if self._answers and status == UNKNOWN:  # still starting up, or hung
            raise SilentError("The printer used to answer and does not now.")
        self._answers = self._answers or status != UNKNOWN
        return status

    def _announce(self, status: PrinterStatus) -> None:
        if status != self._last:
            self._last = status
            self._tell(StatusChanged(status))

    def _tell(self, event: Event) -> None:
        try:
            self._report(event)
        except Exception:  # noqa: BLE001 - logged; the printing goes on for those who still listen
            _log.exception("A report of the printer was not taken.")

    def _lost(self, error: Exception) -> None:
        self._drop()
        if isinstance(error, PrinterError):
            self._announce(OFFLINE)
        else:
            _log.error("The printer failed in an unforeseen way.", exc_info=error)
            self._announce(BROKEN)

    def _drop(self) -> None:
        printer, self._printer = self._printer, None
        if printer is not None:
            with suppress(Exception):  # it is given up in any case
                printer.close()
