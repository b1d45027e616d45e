"""The printer as a screen sees it: takes a ticket, says later what became of it, and says how it is meanwhile."""

from PySide6.QtCore import QObject, QTimer, Signal

from printers.sheet import Sheet
from queue_client.printing import Condition, Trouble
from queue_protocol.results import SlipToPrint
from queue_protocol.state import Snapshot
from slip_printing.slips import Numbered

REPRINT = "reprint"
"""What `done` says of a slip that was not the first of its number."""


class Printer(QObject):
    """What every printer does; this one is the printer of whoever has none."""

    done = Signal(object, object, str)
    """Ticket id, Trouble or None, and a detail for whoever repairs it; once for each, never inside `print`."""
    delayed = Signal(object, object)
    """Ticket id and Trouble: the slip waits for the printer to be well; `done` follows."""
    sheet_done = Signal(object)
    """Trouble or None; once for each sheet, never inside `print_sheet`. Only the person in front is told."""
    wanted_done = Signal(int, int, object, str)
    """Print id, ticket id, Trouble or None, and a detail; never inside `print_wanted`."""
    changed = Signal()
    """`trouble` or `condition` may be another one now."""
    tested = Signal(object)
    """Trouble or None: what became of a test slip; never inside `print_test`."""

    @property
    def trouble(self) -> Trouble | None:
        """Why a slip would not come out now, as far as it is known."""
        return None

    @property
    def is_paper_low(self) -> bool:
        """Whether somebody should have a new roll at hand; slips still come out."""
        return False

    @property
    def condition(self) -> Condition | None:
        """How the printer is; None while nobody has looked, and where there is none."""
        return None

    def print(self, ticket: Numbered, snapshot: Snapshot | None, *, language: str) -> None:
        """Put that ticket on paper; the answer comes by `done`."""
        _ = snapshot, language
        QTimer.singleShot(0, self, lambda: self.done.emit(ticket.id, Trouble.NO_PRINTER, Trouble.NO_PRINTER.value))

    def print_again(self, ticket: Numbered, snapshot: Snapshot | None, *, language: str) -> None:
        """The same, marked as a reprint."""
        self.print(ticket, snapshot, language=language)

    def print_wanted(self, slip: SlipToPrint, snapshot: Snapshot, *, language: str, patience: float) -> None:
        """Put a slip on paper that a desk wants, once however often it is asked for, within `patience` seconds.

        The answer comes by `wanted_done`, anew where it was given before.
        """
        _ = snapshot, language, patience
        told = slip.print_id, slip.id, Trouble.NO_PRINTER, Trouble.NO_PRINTER.value
        QTimer.singleShot(0, self, lambda: self.wanted_done.emit(*told))

    def has_slip(self, ticket_id: int) -> bool:
        """Whether that ticket's slip is waiting, is being printed, or was the last to come out."""
        _ = ticket_id
        return False

    def print_test(self, *, language: str) -> None:
        """Put a sample on paper; the answer comes by `tested`."""
        _ = language
        QTimer.singleShot(0, self, lambda: self.tested.emit(Trouble.NO_PRINTER))

    def look_again(self) -> None:
        """Somebody has been at the printer: ask it now how it is."""

    def give_up(self, ticket_id: int) -> None:
        """Nobody waits for that slip any more; if it is still to come, it fails."""

    def reprint_last(self) -> bool:
        """Put the last slip on paper once more, marked as such; False if there has been none.

        The answer comes by `done`, with the detail REPRINT where it came out.
        """
        return False

    def print_sheet(self, sheet: Sheet) -> None:
        """Put that sheet on paper; the answer comes by `sheet_done`."""
        _ = sheet
        QTimer.singleShot(0, self, lambda: self.sheet_done.emit(Trouble.NO_PRINTER))

    def close(self) -> None:
        """Let the printer go."""
