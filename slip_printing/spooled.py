"""A real printer: the spooler prints on its own thread, its reports arrive on Qt's."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot

from printers import open_printer
from printers.errors import PrinterError, TemplateError
from printers.events import JobFailed, JobPrinted, JobWaiting, StatusChanged
from printers.fitting import fitting_profile
from printers.mode import mode_of
from printers.printer import Printer as WirePrinter
from printers.profile import Profile
from printers.sample import sample
from printers.sheet import Document, Sheet
from printers.spooler import POLL_SECONDS, RETRY_SECONDS, Spooler
from printers.status import Condition as Told
from printers.status import Paper, PrinterStatus
from printers.template import STANDARD
from printers.template_file import load_template
from printers.url import PrinterAddress, parse
from printers.warming import warm_up
from printers.wording import spoken
from queue_client.printing import Condition, Trouble
from queue_client.qt.errors import StartError
from queue_protocol.commands.devices import PrinterState
from queue_protocol.results import SlipToPrint
from queue_protocol.state import Snapshot
from slip_printing.laying_out import Encoding
from slip_printing.printer import REPRINT, Printer
from slip_printing.slips import Numbered, slip_of

PATIENCE_SECONDS = 45.0
"""As long as somebody may still stand there, see Pace.note."""
SPOOL = "slips"
"""The folder of unfinished slips in the program's."""

Encode = Callable[[Document], bytes]

_TEST, _SHEET, _WANTED = "test", "sheet", "wanted"
"""The jobs of a test slip, of a sheet, and of a slip for a desk; a slip's own is the id of its ticket."""
_DETAIL_MOST = 200
"""As much as the server takes."""

_TROUBLES = {
    "paper_out": Trouble.PAPER_OUT,
    "cover_open": Trouble.COVER_OPEN,
    "cutter_error": Trouble.CUTTER,
    "offline": Trouble.OFFLINE,
    "unreachable": Trouble.OFFLINE,
    "disconnected": Trouble.OFFLINE,
    "silent": Trouble.OFFLINE,
}

_STATES: dict[Told, PrinterState] = {
    Told.READY: "ready",
    Told.PAPER_LOW: "paper_low",
    Told.PAPER_OUT: "paper_out",
    Told.COVER_OPEN: "cover_open",
    Told.OFFLINE: "offline",
    Told.UNKNOWN: "unknown",
}
_FAILED = {Told.CUTTER_ERROR, Told.FAULT}
"""What the protocol calls failed, and tells apart by the detail."""


class SpooledPrinter(Printer):
    """A printer by its URL; it may be missing. Raises StartError where the URL or an option makes no sense."""

    _reported = Signal(object)

    def __init__(
        self,
        url: str,
        *,
        profile: str | None = None,
        width: int | None = None,
        layout: Path | None = None,
        folder: Path | None = None,
        patience: float = PATIENCE_SECONDS,
        poll_seconds: float = POLL_SECONDS,
        retry_seconds: float = RETRY_SECONDS,
    ) -> None:
        """`layout` is a file; without one slips are laid out as the centre says.

        Slips outlive the program in `folder`, where there is one. A slip waits for a printer that is not well, at
        most `patience` seconds.
        """
        super().__init__()
        address, encoding, kind = _understood(url, profile=profile, width=width, layout=layout)
        self._encoding = encoding
        self._status: PrinterStatus | None = None
        # The spooler reports on its own thread; queued, the report is taken on this object's.
        self._reported.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._spooler = Spooler(
            _opening(address, kind, encoding),
            encoding,
            report=self._reported.emit,
            poll_seconds=poll_seconds,
            retry_seconds=retry_seconds,
            patience=patience,
            folder=folder / SPOOL if folder is not None else None,
        )

    @property
    def trouble(self) -> Trouble | None:
        """See Printer."""
        return None if self._status is None else trouble_of(self._status)

    @property
    def is_paper_low(self) -> bool:
        """See Printer."""
        return self._status is not None and self._status.paper is Paper.LOW

    @property
    def condition(self) -> Condition | None:
        """See Printer."""
        return None if self._status is None else condition_of(self._status)

    def print(self, ticket: Numbered, snapshot: Snapshot | None, *, language: str) -> None:
        """See Printer."""
        assert snapshot is not None, "a ticket is issued only after a snapshot"
        self._encoding.follow(snapshot.centre.slip_layout)
        self._spooler.submit(str(ticket.id), slip_of(ticket, snapshot, language=language))

    def print_again(self, ticket: Numbered, snapshot: Snapshot | None, *, language: str) -> None:
        """See Printer."""
        assert snapshot is not None, "a ticket is issued only after a snapshot"
        self._encoding.follow(snapshot.centre.slip_layout)
        self._spooler.submit(str(ticket.id), slip_of(ticket, snapshot, language=language, is_reprint=True))

    def print_wanted(self, slip: SlipToPrint, snapshot: Snapshot, *, language: str, patience: float) -> None:
        """See Printer. Not the slip that `reprint_last` means: whoever has it is at a desk."""
        self._encoding.follow(snapshot.centre.slip_layout)
        paper = slip_of(slip, snapshot, language=language, is_reprint=slip.is_reprint)
        job = f"{_WANTED}-{slip.print_id}-{slip.id}"
        self._spooler.submit(job, paper, kept=False, patience=patience, once=True)

    def has_slip(self, ticket_id: int) -> bool:
        """See Printer."""
        return self._spooler.knows(str(ticket_id))

    def print_test(self, *, language: str) -> None:
        """See Printer."""
        self._spooler.submit(_TEST, sample(spoken(language)), kept=False, patience=0)

    def look_again(self) -> None:
        """See Printer."""
        self._spooler.poll()

    def give_up(self, ticket_id: int) -> None:
        """See Printer."""
        self._spooler.cancel(str(ticket_id))

    def reprint_last(self) -> bool:
        """See Printer."""
        return self._spooler.reprint_last() is not None

    def print_sheet(self, sheet: Sheet) -> None:
        """See Printer."""
        self._spooler.submit(_SHEET, sheet, patience=0)

    def close(self) -> None:
        """See Printer. Waits for the slip under way."""
        self._spooler.close()

    @Slot(object)
    def _take(self, event: object) -> None:
        match event:
            case JobPrinted(job_id=job) | JobFailed(job_id=job) | JobWaiting(job_id=job) if job in {_TEST, _SHEET}:
                self._take_aside(event)
            case JobPrinted() | JobFailed() | JobWaiting() if event.job_id.startswith(_WANTED):
                self._take_wanted(event)
            case JobPrinted(job_id=job, is_reprint=is_reprint):
                self.done.emit(int(job), None, REPRINT if is_reprint else "")
            case JobWaiting(job_id=job, reason=reason):
                self.delayed.emit(int(job), _TROUBLES.get(reason, Trouble.FAILED))
            case JobFailed(job_id=job, reason=reason, detail=detail, is_reprint=is_reprint):
                said = f"{REPRINT}: {reason}: {detail}" if is_reprint else f"{reason}: {detail}"
                self.done.emit(int(job), _TROUBLES.get(reason, Trouble.FAILED), said[:_DETAIL_MOST])
            case StatusChanged(status=status):
                self._status = status
                self.changed.emit()

    def _take_aside(self, event: JobPrinted | JobFailed | JobWaiting) -> None:
        """What became of something that is no slip; that it waits for a moment is told to nobody."""
        answer = self.tested if event.job_id == _TEST else self.sheet_done
        match event:
            case JobPrinted():
                answer.emit(None)
            case JobFailed(reason=reason):
                answer.emit(_TROUBLES.get(reason, Trouble.FAILED))

    def _take_wanted(self, event: JobPrinted | JobFailed | JobWaiting) -> None:
        _, print_id, ticket_id = event.job_id.split("-")
        match event:
            case JobPrinted(is_reprint=is_reprint):
                self.wanted_done.emit(int(print_id), int(ticket_id), None, REPRINT if is_reprint else "")
            case JobFailed(reason=reason):
                trouble = _TROUBLES.get(reason, Trouble.FAILED)
                self.wanted_done.emit(int(print_id), int(ticket_id), trouble, trouble.value)


def _understood(
    url: str, *, profile: str | None, width: int | None, layout: Path | None
) -> tuple[PrinterAddress, Encoding, Profile]:
    try:
        template = None if layout is None else load_template(layout)
        kind = fitting_profile(template or STANDARD, name=profile, width=width, layout=layout)
        address = parse(url)
        mode = mode_of(url, address, kind)
    except TemplateError as error:
        raise StartError(f"{error.said('vi')}\n{error.said('en')}") from error
    except PrinterError as error:
        raise StartError(str(error)) from error
    return address, Encoding(kind, mode, template), kind


def _opening(address: PrinterAddress, kind: Profile, encode: Encode) -> Callable[[], WirePrinter]:
    """Opens the printer, on the spooler's thread. Warms up before the first try, which may find no printer."""
    warm_up_once = cache(partial(warm_up, encode))

    def opened() -> WirePrinter:
        warm_up_once()
        return open_printer(address, asks_status=kind.asks_status)

    return opened


def trouble_of(status: PrinterStatus) -> Trouble | None:
    """What keeps a printer in that state from printing; None if nothing does."""
    return None if status.can_print else _TROUBLES.get(status.condition, Trouble.FAILED)


def condition_of(status: PrinterStatus) -> Condition:
    """The same state in the words of the protocol; not to know is a state too."""
    told = status.condition
    if told in _FAILED:
        return Condition("failed", told.value)
    return Condition(_STATES[told])
