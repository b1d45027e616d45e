"""A scanner as the kiosk sees it: says what was scanned, whole."""

from PySide6.QtCore import QObject, Signal


class Scanner(QObject):
    """What every scanner does; this one is the scanner of a kiosk that has none."""

    scanned = Signal(str)
    """The text of one scan. It may be personal data: it is read at once, and kept nowhere."""

    def close(self) -> None:
        """Let the scanner go."""
