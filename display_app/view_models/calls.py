"""The calls of the hall as they come: each is announced once and has its time in the large place."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from display_app import flow
from display_app.shown.calls import calls_here
from display_app.shown.zones import Zones
from display_app.view_models.voice import Voice
from queue_client.qt.link import Link
from queue_protocol.state import Call

TICK_MS = 100
"""How soon the next call gets the large place once it is free."""


class Calls(QObject):
    """Listens to the link; `known` are the day's calls in this hall, `stage` is its large place."""

    changed = Signal()

    def __init__(
        self,
        link: Link,
        voice: Voice,
        *,
        zones: Zones,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link = link
        self.voice = voice
        self._zones = zones
        self._clock = clock
        self._book = flow.Book()
        self.stage = flow.Stage()
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.proceed)
        link.happened.connect(self._happened)
        link.synced.connect(self._synced)
        voice.over.connect(self._heard)

    @property
    def known(self) -> tuple[Call, ...]:
        """Today's calls in this hall, newest first, also those that wait for the large place."""
        return self._here(self._book.calls)

    @property
    def large(self) -> Call | None:
        """The call in the large place; None before the first of the day."""
        return next(iter(self._here((self.stage.call,))), None) if self.stage.call else None

    @Slot()
    def proceed(self) -> None:
        """Give the large place to the next call if its time has come."""
        before = self.stage
        self.stage = flow.proceeded(self.stage, now=self._clock())
        if not self.stage.waiting:
            self._ticks.stop()
        elif not self._ticks.isActive():
            self._ticks.start()
        if self.stage != before:
            self.changed.emit()

    @Slot()
    def _happened(self) -> None:
        self._learn(not_before=None)

    @Slot()
    def _synced(self) -> None:
        starting = self._book.seq is None
        self._learn(not_before=self._link.now() - (flow.JUST_NOW if starting else flow.RECENT))
        self.stage = flow.settled(self.stage, self.known)

    def _learn(self, *, not_before: datetime | None) -> None:
        snapshot = self._link.snapshot
        if snapshot is None:
            return
        self._book, fresh = flow.learned(
            self._book, self._here(snapshot.calls), seq=snapshot.seq, not_before=not_before
        )
        for call in fresh:
            self.stage = flow.joined(self.stage, call, aloud=self.voice.aloud)
            self.voice.announce(call)
        self.proceed()

    @Slot(str, int, int)
    def _heard(self, number: str, counter: int, call_number: int) -> None:
        self.stage = flow.heard(self.stage, number=number, counter=counter, call_number=call_number)
        self.proceed()

    def _here(self, calls: tuple[Call, ...]) -> tuple[Call, ...]:
        snapshot = self._link.snapshot
        return calls_here(calls, snapshot, zones=self._zones, now=self._link.now()) if snapshot else ()
