"""What stands in a spooler's queue. Values only."""

from dataclasses import dataclass, field
from threading import Event as Flag

from printers.job import Job
from printers.spool import Taken


@dataclass
class Pending:
    """A job in the queue; `is_safe` once it is on disk, before which nothing of it may be sent."""

    job: Job
    patience: float
    is_safe: Flag = field(default_factory=Flag)
    until: float = 0
    data: bytes | None = None
    waits_for: str | None = None


@dataclass(frozen=True)
class Cancelled:
    """A job that nobody wants any more."""

    job_id: str


@dataclass(frozen=True)
class Told:
    """A job that was done before and asked for again: it is only told again."""

    job_id: str
    taken: Taken


Queued = Pending | Cancelled | Told | None
