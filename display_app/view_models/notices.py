"""The notices, one after the other."""

from PySide6.QtCore import QObject, QTimer, Slot

from display_app.placing import Placed
from display_app.shown.notices import NoticesShown, notice_of, reading_seconds
from queue_client.qt.part import Part


class Notices(Part[NoticesShown]):
    """Shows each long enough to be read, at least as long as its panes say."""

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(NoticesShown(), parent=parent)
        self._texts: tuple[str, ...] = ()
        self._least = 0.0
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.turn)

    def tell(self, texts: tuple[str, ...]) -> None:
        """These are the notices now; a new list begins with its first."""
        if texts != self._texts:
            self._texts, self._turn = texts, 0
            self._look()

    def hold(self, *panes: Placed | None) -> None:
        """The panes that show them, as far as there are any."""
        self._least = max((pane.seconds for pane in panes if pane is not None), default=0.0)
        self._look()

    @Slot()
    def turn(self) -> None:
        """The next one."""
        self._turn += 1
        self._look()

    def _look(self) -> None:
        shown = notice_of(self._texts, self._turn)
        self.show(shown)
        self._timer.stop()
        if shown.pages > 1 and self._least > 0:
            self._timer.start(round(1000 * reading_seconds(shown.text, self._least)))
