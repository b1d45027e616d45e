"""How the printer is, for the notice on the idle screen."""

from PySide6.QtCore import Property, QObject, Signal

from kiosk_app.devices.printer import Printer


class Paper(QObject):
    """Says before a number is taken that it will not come on paper."""

    changed = Signal()

    def __init__(self, printer: Printer) -> None:
        super().__init__()
        self._printer = printer
        printer.changed.connect(self.changed)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """As effects.Trouble; empty if the printer is well, or there is none."""
        return self._printer.trouble or ""
