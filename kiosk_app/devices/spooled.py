"""The kiosk's real printer: the spooler prints on its own thread, its reports arrive on Qt's."""

from collections.abc import Callable
from functools import cache, partial

from PySide6.QtCore import Qt, Signal, Slot

from kiosk_app.devices.printer import Printer
from kiosk_app.devices.slips import slip_of
from kiosk_app.effects import Condition, Ticket, Trouble
from printers import open_printer
from printers.encoder import encode
from printers.errors import PrinterError
from printers.events import JobFailed, JobPrinted, StatusChanged
from printers.printer import Printer as WirePrinter
from printers.profile import DEFAULT, Profile, find
from printers.sheet import Sheet
from printers.spooler import POLL_SECONDS, Spooler
from printers.status import Condition as Told
from printers.status import PrinterStatus
from printers.url import PrinterAddress, parse
from printers.warming import warm_up
from queue_client.qt.errors import StartError
from queue_protocol.commands.devices import PrinterState
from queue_protocol.state import Snapshot

DEFAULT_PROFILE = DEFAULT
"""The kind of printer where none is named."""

_SHEET = "sheet"
"""The job of a sheet; a slip's is the id of its ticket."""
_DETAIL_MOST = 200
"""As much as the server takes."""

_TROUBLES = {
    "paper_out": Trouble.PAPER_OUT,
    "cover_open": Trouble.COVER_OPEN,
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
    """A printer by its URL. Raises StartError where URL, profile or width make no sense; it may be missing."""

    _reported = Signal(object)

    def __init__(
        self,
        url: str,
        *,
        profile: str = DEFAULT_PROFILE,
        width: int | None = None,
        poll_seconds: float = POLL_SECONDS,
    ) -> None:
        super().__init__()
        try:
            address, kind = parse(url), find(profile, width=width)
        except PrinterError as error:
            raise StartError(str(error)) from error
        self._status: PrinterStatus | None = None
        # The spooler reports on its own thread; queued, the report is taken on this object's.
        self._reported.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._spooler = Spooler(
            _opening(address, kind),
            partial(encode, profile=kind),
            report=self._reported.emit,
            poll_seconds=poll_seconds,
        )

    @property
    def trouble(self) -> Trouble | None:
        """See Printer."""
        return None if self._status is None else trouble_of(self._status)

    @property
    def condition(self) -> Condition | None:
        """See Printer."""
        return None if self._status is None else condition_of(self._status)

    def print(self, ticket: Ticket, snapshot: Snapshot | None, *, language: str) -> None:
        """See Printer."""
        assert snapshot is not None, "a ticket is issued only after a snapshot"
        self._spooler.submit(str(ticket.id), slip_of(ticket, snapshot, language=language))

    def print_sheet(self, sheet: Sheet) -> None:
        """See Printer."""
        self._spooler.submit(_SHEET, sheet)

    def close(self) -> None:
        """See Printer. Waits for the slip under way."""
        self._spooler.close()

    @Slot(object)
    def _take(self, event: object) -> None:
        match event:
            case JobPrinted(job_id=job) if job == _SHEET:
                self.sheet_done.emit(None)
            case JobFailed(job_id=job, reason=reason) if job == _SHEET:
                self.sheet_done.emit(_TROUBLES.get(reason, Trouble.FAILED))
            case JobPrinted(job_id=job):
                self.done.emit(int(job), None, "")
            case JobFailed(job_id=job, reason=reason, detail=detail):
                trouble = _TROUBLES.get(reason, Trouble.FAILED)
                self.done.emit(int(job), trouble, f"{reason}: {detail}"[:_DETAIL_MOST])
            case StatusChanged(status=status):
                self._status = status
                self.changed.emit()


def _opening(address: PrinterAddress, kind: Profile) -> Callable[[], WirePrinter]:
    """Opens the printer, on the spooler's thread. Warms up before the first try, which may find no printer."""
    warm_up_once = cache(partial(warm_up, kind))

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
