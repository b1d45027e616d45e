"""What the spooler reports."""

from dataclasses import dataclass

from printers.status import PrinterStatus


@dataclass(frozen=True)
class JobPrinted:
    """The slip is on paper, as far as the printer can tell."""

    job_id: str
    status: PrinterStatus
    is_reprint: bool = False


@dataclass(frozen=True)
class JobWaiting:
    """The slip waits for the printer to be well, which it is not for that reason; told once for each job."""

    job_id: str
    reason: str
    status: PrinterStatus


@dataclass(frozen=True)
class JobFailed:
    """The slip is not, or not wholly, on paper; it is not tried again.

    `reason` is stable: a Condition, the code of a PrinterError, "closed", "cancelled" or "internal"; "stale" or
    "unconfirmed" where an earlier program left it behind. `detail` is for a log.
    """

    job_id: str
    reason: str
    detail: str
    status: PrinterStatus
    is_reprint: bool = False


@dataclass(frozen=True)
class StatusChanged:
    """The printer is otherwise than last reported; the first report comes soon after the start."""

    status: PrinterStatus


Event = JobPrinted | JobWaiting | JobFailed | StatusChanged
