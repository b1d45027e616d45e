"""Keeps a link to a printer open, opens it anew when it breaks, and says when the printer's state changes."""

import logging
from collections.abc import Callable
from contextlib import suppress

from printers.errors import PrinterError, SilentError
from printers.events import StatusChanged
from printers.printer import Printer
from printers.status import BROKEN, OFFLINE, UNKNOWN, PrinterStatus

_log = logging.getLogger(__name__)


class Watch:
    """One printer, watched. `tell` hears of every change. For one thread, `interrupt` and `forget` excepted."""

    def __init__(self, open_printer: Callable[[], Printer], tell: Callable[[StatusChanged], None]) -> None:
        self._open_printer = open_printer
        self._tell = tell
        self._printer: Printer | None = None
        self._answers = False
        self._last: PrinterStatus | None = None

    @property
    def last(self) -> PrinterStatus:
        """The state that was last told."""
        return self._last or UNKNOWN

    def look(self) -> None:
        """Find out how the printer is."""
        try:
            self.asked()
        except Exception as error:  # noqa: BLE001 - whatever a driver raises, there is a next look
            self.lost(error)

    def asked(self) -> Printer:
        """The printer, whose state was told by now; a stale link is replaced, as nothing was sent over it yet."""
        if self._printer is not None:
            with suppress(Exception):
                self.announce(self._status_of(self._printer))
                return self._printer
            self.drop()
        self._printer = self._open_printer()
        self.announce(self._status_of(self._printer))
        return self._printer

    def announce(self, status: PrinterStatus) -> None:
        """Tell the state, if it is another one."""
        if status != self._last:
            self._last = status
            self._tell(StatusChanged(status))

    def lost(self, error: Exception) -> None:
        """The link is of no use any more."""
        self.drop()
        if isinstance(error, PrinterError):
            self.announce(OFFLINE)
        else:
            _log.error("The printer failed in an unforeseen way.", exc_info=error)
            self.announce(BROKEN)

    def forget(self) -> None:
        """From any thread: it may be another printer from now on, and one that never answers."""
        self._answers = False

    def interrupt(self) -> None:
        """From any thread: make whatever is under way end soon."""
        printer = self._printer
        if printer is not None:
            printer.interrupt()

    def drop(self) -> None:
        """Let the printer go."""
        printer, self._printer = self._printer, None
        if printer is not None:
            with suppress(Exception):  # it is given up in any case
                printer.close()

    def _status_of(self, printer: Printer) -> PrinterStatus:
        status = printer.status()
        if self._answers and status == UNKNOWN:  # still starting up, or hung
            raise SilentError("The printer used to answer and does not now.")
        self._answers = self._answers or status != UNKNOWN
        return status
