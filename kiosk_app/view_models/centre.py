"""The centre as the kiosk may offer it: as the server tells it, or as it holds without one; and kept on disk."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk_app.offline.kept import Kept, keep
from kiosk_app.offline.own_numbers import OwnNumbers
from kiosk_app.view_models.visit import Visit
from queue_client.qt.link import Link
from queue_protocol.events import ServiceChanged
from queue_protocol.frames import EventFrame
from queue_protocol.results import Wait
from queue_protocol.state import Snapshot

LOOK_MILLISECONDS = 10_000
"""How often a kiosk without its server looks whether a shift has begun or ended."""


class Centre(QObject):
    """`owner` is whose settings are kept in `folder`; without one nothing is kept."""

    changed = Signal()
    synced = Signal()

    def __init__(self, link: Link, visit: Visit, own: OwnNumbers, *, folder: Path | None, owner: str) -> None:
        super().__init__()
        self._link = link
        self._visit = visit
        self._own = own
        self._folder = folder
        self._owner = owner
        self._alone = False
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MILLISECONDS)
        self._look.timeout.connect(self.changed)
        link.changed.connect(self.changed)
        link.waits_changed.connect(self.changed)
        link.synced.connect(self._synced)
        link.happened.connect(self._happened)
        visit.changed.connect(self._follow)

    @property
    def snapshot(self) -> Snapshot | None:
        """What may be offered now; None until a server was heard for the first time."""
        return self._own.offered() if self._alone else self._link.snapshot

    @property
    def mark(self) -> str:
        """What numbers begin with while the kiosk does without its server; empty while it does not."""
        return (self._own.kept.mark or "") if self._alone and self._own.kept else ""

    @property
    def waits(self) -> Mapping[str, Wait]:
        """How long a newcomer would wait, by service, where that is known."""
        return {} if self._alone else self._link.waits

    @Slot()
    def _follow(self) -> None:
        if self._visit.alone == self._alone:
            return
        self._alone = self._visit.alone
        if self._alone:
            self._look.start()
        else:
            self._look.stop()
        self.changed.emit()

    @Slot()
    def _synced(self) -> None:
        self._keep()
        self.synced.emit()

    @Slot(object)
    def _happened(self, frame: EventFrame) -> None:
        # Of all that happens, only this outlives a snapshot that is read while the server is absent.
        if isinstance(frame.event, ServiceChanged):
            self._keep()

    def _keep(self) -> None:
        snapshot, welcome = self._link.snapshot, self._link.welcome
        if snapshot is None or welcome is None:
            return
        kept = Kept(snapshot, welcome.offline_mark)
        self._own.learn(kept)
        if self._folder is not None:
            keep(self._folder, kept, owner=self._owner)
