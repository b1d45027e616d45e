"""Prints on a thread of its own, one slip after the other, and keeps an eye on the printer in between."""

import logging
import sqlite3
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event as Flag
from threading import Thread

from printers.errors import PrinterError, UnreachableError
from printers.events import Event, JobFailed, JobPrinted, JobWaiting
from printers.job import Job, Resumed, Step, reprinted, resume
from printers.printer import Printer
from printers.queued import Cancelled, Pending, Queued, Told
from printers.sheet import Document
from printers.slip import Slip
from printers.spool import NoSpool, Taken, spool_in
from printers.watch import Watch

_log = logging.getLogger(__name__)

POLL_SECONDS = 5.0  # paper out is on the screen before the next person stands there, and idle links stay open
RETRY_SECONDS = 1.0  # while somebody waits for the paper
GRACE_SECONDS = 2.0  # for the slip under way when the program ends
STALE_SECONDS = 300.0  # who took a number longer ago has written it down, or gone


class Spooler:
    """A printer's queue.

    A job of which nothing has been sent waits for the printer, as long as `patience` says. One of which something
    has been sent is not tried again while the program lives: the printer may have all of it, and print it once it
    is well. With a `folder` jobs are on disk before `submit` returns, and what a program left behind is printed
    first by the next one (see `job.resume`); a folder that cannot be written is logged and done without.

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
        retry_seconds: float = RETRY_SECONDS,
        patience: float = 0.0,
        folder: Path | None = None,
        stale_seconds: float = STALE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
        calendar: Callable[[], float] = time.time,
    ) -> None:
        """Start the thread. The printer is first asked at once, then after `poll_seconds` without a job.

        `retry_seconds` pass between two tries of a job that waits, at most `patience` seconds in all, counted by
        `clock`. `calendar` is in seconds since 1970 and tells how old a job is that was left behind.
        """
        self._encode = encode
        self._report = report
        self._poll_seconds, self._retry_seconds, self._patience = poll_seconds, retry_seconds, patience
        self._clock, self._calendar = clock, calendar
        self._spool = spool_in(folder)
        left = [resume(job, step, now=calendar(), stale_seconds=stale_seconds) for job, step in self._spool.left()]
        self._last_slip = self._last_of(left)
        self._known = {resumed.job.job_id for resumed in left}
        self._inbox: SimpleQueue[Queued] = SimpleQueue()
        self._pending: deque[Pending] = deque()
        self._closing = Flag()
        self._watch = Watch(open_printer, self._tell)
        self._thread = Thread(target=self._run, args=(left,), name="spooler", daemon=True)
        self._thread.start()

    def submit(
        self,
        job_id: str,
        document: Document,
        *,
        kept: bool = True,
        patience: float | None = None,
        once: bool = False,
    ) -> None:
        """Queue it, not after `close`; returns at once. One JobPrinted or JobFailed with that id follows.

        A slip that is `kept` is the one that `reprint_last` prints, until the next. `patience` is this job's own.
        One that is to be printed `once` is not printed again under its id, by a later program neither, as long as
        there is a folder: what became of it is reported anew.
        """
        if once and (taken := self._taken(job_id)) is not None:
            if taken.is_done:
                self._inbox.put(Told(job_id, taken))
            return
        kept = kept and isinstance(document, Slip)
        job = Job(job_id, document, self._calendar(), self._spool.next_serial(), kept=kept, once=once)
        if kept:
            self._last_slip = job
        pending = Pending(job, self._patience if patience is None else patience)
        self._inbox.put(pending)  # first, so that it is encoded while the disk is busy
        try:
            self._spool.add(job)
        except sqlite3.Error:  # a full disk must not keep a person from the slip
            _log.exception("A job cannot be kept on disk.")
        finally:
            pending.is_safe.set()

    def knows(self, job_id: str) -> bool:
        """Whether this program or the last was asked for that job and it is under way, or was the last slip.

        Of those left behind it knows what was left when it began.
        """
        return job_id in self._known or (self._last_slip is not None and self._last_slip.job_id == job_id)

    def _taken(self, job_id: str) -> Taken | None:
        try:
            return self._spool.taken(job_id)
        except sqlite3.Error:  # see `add`
            _log.exception("The spool cannot be read.")
            return None

    def cancel(self, job_id: str) -> None:
        """Nobody waits for it any more: it fails if nothing of it was sent yet; returns at once."""
        self._inbox.put(Cancelled(job_id))

    def reprint_last(self) -> str | None:
        """Queue the last slip once more, marked as a reprint; its id, or None if there has been none."""
        last = self._last_slip
        if last is None:
            return None
        self.submit(last.job_id, reprinted(last.document))
        return last.job_id

    def poll(self) -> None:
        """Somebody has been at the printer: ask it soon instead of after the interval; returns at once.

        It may be another one, so one that has stopped to answer counts from now on as one that never does.
        """
        self._watch.forget()
        self._inbox.put(None)

    def close(self) -> None:
        """Let the slip under way finish, within GRACE_SECONDS, and end the thread.

        Those that wait stay in the folder for the next program, or, without one, fail.
        """
        self._closing.set()
        self._inbox.put(None)
        self._thread.join(GRACE_SECONDS)
        if self._thread.is_alive():
            self._watch.interrupt()
        self._thread.join()
        self._spool.close()

    def _run(self, left: list[Resumed]) -> None:
        self._watch.look()
        self._take_up(left)
        while not self._closing.is_set():
            self._do(self._next(self._retry_seconds if self._pending else self._poll_seconds))
        while not self._inbox.empty():
            self._do(self._inbox.get())
        if isinstance(self._spool, NoSpool):
            for pending in self._pending:
                self._tell(self._failed(pending.job, "closed", "The program is ending."))
        self._watch.drop()

    def _take_up(self, left: list[Resumed]) -> None:
        for resumed in left:
            pending = Pending(resumed.job, self._patience)
            pending.is_safe.set()
            if resumed.reason is None:
                self._queue(pending)
            else:
                self._finish(self._failed(resumed.job, resumed.reason, resumed.detail), pending)
        self._work()

    def _next(self, seconds: float) -> Queued:
        with suppress(Empty):
            return self._inbox.get(timeout=seconds)
        return None

    def _do(self, item: Queued) -> None:
        match item:
            case Pending():
                self._queue(item)
            case Cancelled(job_id):
                self._drop(job_id)
            case Told():
                self._tell(self._as_before(item))
            case None if not self._pending and not self._closing.is_set():
                self._watch.look()
        self._work()

    def _as_before(self, item: Told) -> JobPrinted | JobFailed:
        taken, status = item.taken, self._watch.last
        if taken.reason is None:
            return JobPrinted(item.job_id, status, is_reprint=taken.is_reprint)
        return JobFailed(item.job_id, taken.reason, "It failed before.", status, is_reprint=taken.is_reprint)

    def _queue(self, pending: Pending) -> None:
        pending.until = self._clock() + pending.patience
        self._pending.append(pending)

    def _drop(self, job_id: str) -> None:
        for pending in [each for each in self._pending if each.job.job_id == job_id]:
            self._pending.remove(pending)
            reason = pending.waits_for or "cancelled"
            self._finish(self._failed(pending.job, reason, "Nobody waited for it any more."), pending)

    def _work(self) -> None:
        """Print whatever can be printed now."""
        while self._pending and not self._closing.is_set():
            outcome = self._print(self._pending[0])
            if isinstance(outcome, JobWaiting):
                return self._say_who_waits(outcome)
            self._finish(outcome, self._pending.popleft())
        return None

    def _say_who_waits(self, first: JobWaiting) -> None:
        for pending in self._pending:
            if pending.waits_for is None:
                pending.waits_for = first.reason
                self._tell(JobWaiting(pending.job.job_id, first.reason, self._watch.last))

    def _print(self, pending: Pending) -> JobPrinted | JobFailed | JobWaiting:
        try:
            pending.data = pending.data or self._encoded(pending.job)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one slip, the next one is to be printed
            return self._broken_off(pending.job, error)
        try:
            printer = self._watch.asked()
        except Exception as error:  # noqa: BLE001 - nor does a driver's bug end the printing
            self._watch.lost(error)
            return self._waits(pending, self._broken_off(pending.job, error))
        status = self._watch.last
        if not status.can_print:
            return self._waits(
                pending, self._failed(pending.job, status.condition, "The printer cannot print now.")
            )
        return self._send(pending, printer, pending.data)

    def _encoded(self, job: Job) -> bytes:
        data = self._encode(job.document)
        # A picture that broke off swallows bytes until it is whole. A printer passes over zeros outside of one.
        return bytes(len(data)) + data if job.is_again else data

    def _send(self, pending: Pending, printer: Printer, data: bytes) -> JobPrinted | JobFailed | JobWaiting:
        job = pending.job
        pending.is_safe.wait()
        self._spool.advance(job, job.sending)
        try:
            printer.send(data)
            self._spool.advance(job, Step.SENT)
            settled = printer.settled()
        except UnreachableError as error:  # nothing went out
            self._spool.advance(job, Step.SPOOLED)
            self._watch.lost(error)
            return self._waits(pending, self._broken_off(job, error))
        except Exception as error:  # noqa: BLE001 - see _print
            self._watch.lost(error)
            return self._broken_off(job, error)
        self._watch.announce(settled.status)
        if not settled.has_printed:
            return self._failed(job, settled.status.condition, "The printer stopped before the end of the slip.")
        return JobPrinted(job.job_id, settled.status, is_reprint=job.is_reprint)

    def _waits(self, pending: Pending, failed: JobFailed) -> JobFailed | JobWaiting:
        if self._clock() >= pending.until:
            return failed
        return JobWaiting(failed.job_id, failed.reason, failed.status)

    def _finish(self, outcome: JobPrinted | JobFailed, pending: Pending) -> None:
        reason = outcome.reason if isinstance(outcome, JobFailed) else None
        pending.is_safe.wait()  # or it would be put there after it was taken away
        self._spool.done(pending.job, reason=reason)  # before it is told: told twice is worse than told late
        self._tell(outcome)

    def _failed(self, job: Job, reason: str, detail: str) -> JobFailed:
        return JobFailed(job.job_id, str(reason), detail, self._watch.last, is_reprint=job.is_reprint)

    def _broken_off(self, job: Job, error: Exception) -> JobFailed:
        if isinstance(error, PrinterError):
            return self._failed(job, error.code, str(error))
        return self._failed(job, "internal", repr(error))

    def _tell(self, event: Event) -> None:
        try:
            self._report(event)
        except Exception:  # noqa: BLE001 - logged; the printing goes on for those who still listen
            _log.exception("A report of the printer was not taken.")

    def _last_of(self, left: list[Resumed]) -> Job | None:
        kept = [resumed.job for resumed in left if resumed.job.kept]
        return kept[-1] if kept else self._spool.last()
