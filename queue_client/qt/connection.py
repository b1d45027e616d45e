"""How things stand with the server, as a part of the screen that follows its link by itself."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QObject, Slot

from queue_client.connection import ConnectionShown, Misplaced, connection
from queue_client.qt.link import Link
from queue_client.qt.part import Part
from queue_client.times import hour_and_minute


def _nothing_wrong() -> Misplaced | None:
    return None


class Connection(Part[ConnectionShown]):
    """`misplaced` says why this device cannot be what it was started as; `tell` writes the time of an outage.

    Neither may hold what holds this part: a ring of Qt objects goes on ticking and listening until the collector
    comes.
    """

    def __init__(
        self,
        link: Link,
        *,
        language: str,
        misplaced: Callable[[], Misplaced | None] = _nothing_wrong,
        tell: Callable[[datetime, tzinfo | None], str] = hour_and_minute,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ConnectionShown(), parent=parent)
        self._link = link
        self._language = language
        self._misplaced = misplaced
        self._tell = tell
        link.changed.connect(self.refresh)
        link.phase_changed.connect(self.refresh)
        self.refresh()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show the server's words in that language from now on."""
        self._language = language
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the link knows at this moment."""
        self.show(connection(self._link, language=self._language, misplaced=self._misplaced(), tell=self._tell))
