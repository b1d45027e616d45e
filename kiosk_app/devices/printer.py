"""The printer as the kiosk sees it: takes a ticket, says later what became of it, and says how it is meanwhile."""

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk_app.effects import Condition, Ticket, Trouble
from printers.sheet import Sheet
from queue_protocol.state import Snapshot


class Printer(QObject):
    """What every printer does; this one is the printer of a kiosk that has none."""

    done = Signal(object, object, str)
    """Ticket id, Trouble or None, and a detail for whoever repairs it; once for each, never inside `print`."""
    sheet_done = Signal(object)
    """Trouble or None; once for each sheet, never inside `print_sheet`. Only the person in front is told."""
    changed = Signal()
    """`trouble` or `condition` may be another one now."""

    @property
    def trouble(self) -> Trouble | None:
        """Why a slip would not come out now, as far as it is known."""
        return None

    @property
    def condition(self) -> Condition | None:
        """How the printer is; None while nobody has looked, and where there is none."""
        return None

    def print(self, ticket: Ticket, snapshot: Snapshot | None, *, language: str) -> None:
        """Put that ticket on paper; the answer comes by `done`."""
        _ = snapshot, language
        QTimer.singleShot(0, self, lambda: self.done.emit(ticket.id, Trouble.NO_PRINTER, Trouble.NO_PRINTER.value))

    def print_sheet(self, sheet: Sheet) -> None:
        """Put that sheet on paper; the answer comes by `sheet_done`."""
        _ = sheet
        QTimer.singleShot(0, self, lambda: self.sheet_done.emit(Trouble.NO_PRINTER))

    def close(self) -> None:
        """Let the printer go."""
