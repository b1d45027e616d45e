"""How the printer is, for the notice on the idle screen."""

from PySide6.QtCore import Property, QObject, Signal

from kiosk_app.devices.printer import Printer


class Paper(QObject):
    """Says before a number is taken that it will not come on paper, and to staff that the roll is near its end."""

    changed = Signal()

    def __init__(self, printer: Printer) -> None:
        super().__init__()
        self._printer = printer
        printer.changed.connect(self.changed)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """As effects.Trouble; empty if the printer is well, or there is none."""
        return self._printer.trouble or ""

    @Property(bool, notify=changed)
    def low(self) -> bool:
        """Whether staff should have a new roll at hand; nobody else need mind."""
        return self._printer.is_paper_low and not self._printer.trouble
