"""How the screen suits the person in front of it: large text, high contrast, and everything within reach."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk_app.reach import Mounting, Reach, least_target, reach
from queue_client.targets import believed


@dataclass(frozen=True, slots=True)
class _Room:
    """The window in pixels, and what it measures; 0 where that is not known."""

    width: float = 0
    height: float = 0
    height_mm: float = 0


class Access(QObject):
    """Three switches, which the next person finds off, and the sizes that follow from the real screen."""

    changed = Signal()
    touched = Signal()

    def __init__(self, mounting: Mounting) -> None:
        super().__init__()
        self._mounting = mounting
        self._room = _Room()
        self._on: frozenset[str] = frozenset()

    @Property(bool, notify=changed)
    def large(self) -> bool:
        """Whether text is large."""
        return "large" in self._on

    @Property(bool, notify=changed)
    def contrast(self) -> bool:
        """Whether there are black, white and amber alone."""
        return "contrast" in self._on

    @Property(bool, notify=changed)
    def low(self) -> bool:
        """Whether everything that is touched lies where it is reached from a wheelchair."""
        return "low" in self._on

    @Property(bool, notify=changed)
    def can_lower(self) -> bool:
        """Whether some of the screen cannot be reached from a wheelchair."""
        return self._reach() != Reach()

    @Property(float, notify=changed)
    def above(self) -> float:
        """So much of the window at its top has nothing to touch now."""
        return self._reach().above if self.low else 0

    @Property(float, notify=changed)
    def below(self) -> float:
        """The same at its bottom."""
        return self._reach().below if self.low else 0

    @Property(float, notify=changed)
    def least_target(self) -> float:
        """What is touched is at least so wide and high."""
        room = self._room
        return least_target(width=room.width, height=room.height, height_mm=room.height_mm)

    @Slot(float, float, float, float)
    def fit(self, width: float, height: float, width_mm: float, height_mm: float) -> None:
        """The window is so large now, and its screen measures so much, as far as it says so."""
        claimed = believed(width=width, height=height, width_mm=width_mm, height_mm=height_mm)
        room = _Room(width, height, self._mounting.height_mm or claimed)
        if room != self._room:
            self._room = room
            self.changed.emit()

    @Slot(str)
    def toggle(self, mode: str) -> None:
        """A person switches large, contrast or low on, or off again."""
        self._on ^= {mode}
        self.changed.emit()
        self.touched.emit()

    @Slot()
    def start_over(self) -> None:
        """The next person expects the screen as it is for everybody."""
        self._on = frozenset()
        self.changed.emit()

    def _reach(self) -> Reach:
        room = self._room
        mounting = Mounting(height_mm=room.height_mm, floor_mm=self._mounting.floor_mm)
        return reach(mounting, width=room.width, height=room.height)
