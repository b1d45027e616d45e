"""The centre's procedures on the Qt event loop: read over HTTP whenever the snapshot names another version."""

import logging
import random
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from queue_client.address import procedures_url
from queue_client.backoff import Backoff
from queue_client.procedures import NONE, keep, kept
from queue_client.qt.link import Link
from queue_client.qt.reading import Reading
from queue_protocol.procedures import Procedures

FILE_NAME = "procedures.json"

_log = logging.getLogger(__name__)


class ProcedureList(QObject):
    """Follows its link by itself; what it last read is there at once, also without a server.

    A copy is kept in `folder`; without one it is not. What cannot be read is asked for again, ever less often.
    """

    changed = Signal()

    def __init__(
        self,
        link: Link,
        *,
        server: str,
        token: str,
        folder: Path | None = None,
        backoff: Backoff | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Raises BadAddressError where the server's address is none."""
        super().__init__(parent)
        self._link = link
        self._reading = Reading(procedures_url(server), token=token, parent=self)
        self._file = folder / FILE_NAME if folder else None
        self._content = kept(self._file) if self._file else NONE
        self._backoff = backoff or Backoff(random.random)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._look)
        self._reading.answered.connect(self._take)
        self._reading.failed.connect(self._wait)
        link.changed.connect(self._look_unless_waiting)

    @property
    def content(self) -> Procedures:
        """The newest list that was read; empty before the first."""
        return self._content

    def close(self) -> None:
        """Ask no more."""
        self._link.changed.disconnect(self._look_unless_waiting)
        self._retry.stop()
        self._reading.drop()

    @Slot()
    def _look_unless_waiting(self) -> None:
        if not self._retry.isActive():
            self._look()

    @Slot()
    def _look(self) -> None:
        wanted = self._link.snapshot.centre.procedures if self._link.snapshot else self._content.version
        if not self._reading.is_asking and wanted != self._content.version:
            self._reading.ask(known=self._content.version)

    @Slot(object)
    def _take(self, body: bytes | None) -> None:
        try:
            procedures = self._content if body is None else Procedures.model_validate_json(body)
        except ValidationError as error:
            self._wait(str(error))
        else:
            self._show(procedures)

    def _show(self, procedures: Procedures) -> None:
        if procedures == self._content:
            # The snapshot named another one: an event is still on its way, and brings us here again.
            self._wait("the list is the same")
            return
        self._backoff.reset()
        self._content = procedures
        self._keep()
        self.changed.emit()
        self._look()

    def _keep(self) -> None:
        try:
            if self._file:
                keep(self._file, self._content)
        except OSError as error:
            _log.warning("the list of procedures could not be kept: %s", error)

    @Slot(str)
    def _wait(self, reason: str) -> None:
        _log.info("the list of procedures is asked for again: %s", reason)
        self._retry.start(round(self._backoff.next_delay() * 1000))
