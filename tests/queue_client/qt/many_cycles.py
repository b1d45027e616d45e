"""A program: thousands of view models die in cycles while another thread allocates. It must end with 0."""

import sys
import threading

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from queue_client.qt.program import create_application, run

ROUNDS = 150
EACH = 40


class Ticking(QObject):
    """Refers to itself, and has a timer that is due at every turn of the loop."""

    happened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._itself = self
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(0)
        self.happened.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Nothing; it is enough to be called."""


def main() -> int:
    """The exit code of the program."""
    application = create_application("cycles")
    ended = threading.Event()

    def churn() -> None:
        while not ended.is_set():
            _ = [[number] for number in range(5_000)]

    rounds = iter(range(ROUNDS))

    def make() -> None:
        for _ in range(EACH):
            Ticking()
        if next(rounds, None) is None:
            application.exit(0)

    making = QTimer(interval=0)
    making.timeout.connect(make)
    making.start()
    churning = threading.Thread(target=churn)
    churning.start()
    code = run(application)
    ended.set()
    churning.join()
    return code


if __name__ == "__main__":
    sys.exit(main())
