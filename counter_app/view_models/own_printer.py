"""Tells the server how the counter's own printer is, so that the console and the metrics know."""

from PySide6.QtCore import QObject, Slot

from counter_app.devices.printer import Printer
from queue_client.printing import Condition
from queue_client.qt.link import Link
from queue_client.session import Phase
from queue_protocol.commands import ReportPrinter


class OwnPrinter(QObject):
    """Follows printer and link by itself: every change is told, and everything anew after each reconnection."""

    def __init__(self, link: Link, printer: Printer, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._printer = printer
        self._told: Condition | None = None
        printer.changed.connect(self._tell)
        link.phase_changed.connect(self._tell_anew)

    @Slot()
    def _tell_anew(self) -> None:
        self._told = None
        self._tell()

    @Slot()
    def _tell(self) -> None:
        condition = self._printer.condition
        if self._link.phase is Phase.LIVE and condition is not None and condition != self._told:
            self._told = condition
            self._link.submit(ReportPrinter(state=condition.state, detail=condition.detail))
