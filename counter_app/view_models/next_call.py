"""The next person called by itself after a finish, where the clerk wants that: a countdown to be stopped."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from counter_app.countdown import Countdown
from queue_client.qt.part import Part


@dataclass(frozen=True, slots=True)
class NextCallShown:
    """Seconds to go; 0 while nothing is counted down."""

    seconds: int = 0


class NextCall(Part[NextCallShown]):
    """Counts down once for each finish; told to go on by `tick`."""

    due = Signal()
    """Now the next person is to be called."""

    def __init__(self, clock: Callable[[], float], *, parent: QObject) -> None:
        super().__init__(NextCallShown(), parent=parent)
        self._countdown = Countdown(clock)

    @property
    def runs(self) -> bool:
        """Whether somebody will be called unless it is stopped."""
        return self._countdown.runs

    def start(self) -> None:
        """Somebody was finished."""
        self._countdown.start()
        self._renew()

    @Slot()
    def stop(self) -> None:
        """Nobody is called."""
        self._countdown.stop()
        self._renew()

    def tick(self) -> None:
        """Look at the clock."""
        due = self._countdown.due()
        self._renew()
        if due:
            self.due.emit()

    def _renew(self) -> None:
        self.show(NextCallShown(self._countdown.left))
