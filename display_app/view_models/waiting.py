"""Who waits for what, as pages that turn by themselves."""

from PySide6.QtCore import QObject, QTimer, Slot

from display_app.placing import Placed
from display_app.shown.waiting import ServiceShown, WaitingShown, page_of
from queue_client.qt.part import Part


class Waiting(Part[WaitingShown]):
    """Shows the services that it was told last, as many at once as its pane holds."""

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(WaitingShown(), parent=parent)
        self._services: tuple[ServiceShown, ...] = ()
        self._lines = self._columns = 1
        self._turn = 0
        self._pages = QTimer(self)
        self._pages.timeout.connect(self.turn)

    def tell(self, services: tuple[ServiceShown, ...]) -> None:
        """These are the services, and who waits for them, now."""
        self._services = services
        self._look()

    def hold(self, pane: Placed | None) -> None:
        """The pane is such a one, or there is none."""
        if pane is None:
            self._pages.stop()
            return
        self._lines, self._columns = pane.rows, pane.columns
        self._pages.start(round(1000 * pane.seconds))
        self._look()

    @Slot()
    def turn(self) -> None:
        """Turn the page."""
        self._turn += 1
        self._look()

    def _look(self) -> None:
        self.show(page_of(self._services, turn=self._turn, lines=self._lines, columns=self._columns))
