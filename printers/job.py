"""A job of the spooler, how far it has come, and what becomes of one that a program left behind. Values only."""

from dataclasses import dataclass, replace
from enum import StrEnum

from printers.sheet import Document
from printers.slip import Slip


class Step(StrEnum):
    """How far a job has come. Only in the first is it certain that nothing is on paper."""

    SPOOLED = "spooled"
    SENDING = "sending"
    AGAIN = "again"  # being sent a second time
    SENT = "sent"


@dataclass(frozen=True)
class Job:
    """Something to print, asked for `at` so many seconds since 1970; `serial` is its place in the order.

    `is_again` is one that the program before began to send. Only one that is `kept` may be printed again by
    `Spooler.reprint_last`; one that is `once` is not taken a second time under its id.
    """

    job_id: str
    document: Document
    at: float
    serial: int
    is_again: bool = False
    kept: bool = True
    once: bool = False

    @property
    def is_reprint(self) -> bool:
        """Whether it says of itself that it is not the first of its number."""
        return isinstance(self.document, Slip) and self.document.is_reprint

    @property
    def sending(self) -> Step:
        """The step in which its bytes go out."""
        return Step.AGAIN if self.is_again else Step.SENDING


def reprinted(document: Document) -> Document:
    """The same, marked as not the first of its number; a sheet has no number."""
    return replace(document, is_reprint=True) if isinstance(document, Slip) else document


@dataclass(frozen=True)
class Resumed:
    """A job left behind: to be printed, or, with a `reason`, not any more."""

    job: Job
    reason: str | None = None
    detail: str = ""


def resume(job: Job, step: Step, *, now: float, stale_seconds: float) -> Resumed:
    """What becomes of a job that the last program got as far as that.

    Too old: nobody waits for it any more. Half sent: printed again, once, and marked, because a half without its
    cut would hang on the next person's slip. Sent whole: a printer prints what it has, so another would be one too
    many; the report says that nobody knows.
    """
    if now - job.at > stale_seconds:
        return Resumed(job, "stale", "The slip was left behind too long ago.")
    if step is Step.SPOOLED:
        return Resumed(job)
    if step is Step.SENDING:
        return Resumed(replace(job, document=reprinted(job.document), is_again=True))
    return Resumed(job, "unconfirmed", "The program ended before the printer had confirmed the slip.")
