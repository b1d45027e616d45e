"""The whole hall: keeps its parts equal to what the link and the calls say."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from display_app.devices.speaker import Speaker
from display_app.shown.calls import CallsShown, NewestShown, last_calls, newest_call
from display_app.shown.foot import FootShown, foot
from display_app.shown.header import header
from display_app.shown.place import misplaced
from display_app.view_models.announcing import Announcing
from display_app.view_models.calls import Calls
from display_app.view_models.header import Header
from display_app.view_models.voice import Voice
from display_app.volume import Volumes
from queue_client.qt.connection import Connection
from queue_client.qt.link import Link
from queue_client.qt.part import Part
from queue_protocol.state import Snapshot

TICK_MS = 500
"""How late the clock on the wall may be."""


class Hall(QObject):
    """The screen of the part `zone` of the centre, or of all of it."""

    def __init__(
        self,
        link: Link,
        speaker: Speaker | None,
        *,
        language: str,
        zone: str | None = None,
        volumes: Volumes | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._link = link
        self._language = language
        self._zone = zone
        self.connection = Connection(
            link, language=language, misplaced=lambda: misplaced(zone, link.snapshot), parent=self
        )
        self.header = Header(language=language, parent=self)
        self.newest = Part(NewestShown(), parent=self)
        self.last = Part(CallsShown(), parent=self)
        self.foot = Part(FootShown(), parent=self)
        self.voice = Voice(speaker, parent=self)
        zones = () if zone is None else (zone,)
        self.announcing = Announcing(
            link, self.voice, zones=zones, language=language, volumes=volumes, parent=self
        )
        self.calls = Calls(link, self.voice, zone=zone, clock=clock, parent=self)
        self._ticks = QTimer(self, interval=TICK_MS)
        self._connect()

    def parts(self) -> dict[str, QObject]:
        """What the view is given, by the name it asks for."""
        return {
            "connection": self.connection,
            "header": self.header,
            "newest": self.newest,
            "last": self.last,
            "foot": self.foot,
            "voice": self.voice,
            "announcement": self.announcing.announcement,
        }

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show the server's words in that language from now on."""
        self._language = language
        self.connection.speak(language)
        self.header.speak(language)
        self.announcing.speak(language)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is known at this moment."""
        if self._link.snapshot is not None:
            self._show(self._link.snapshot)

    def _connect(self) -> None:
        # After `calls`, which hear the link before the hall does.
        for signal in (self._link.happened, self._link.synced, self._link.phase_changed, self.calls.changed):
            signal.connect(self.refresh)
        self._ticks.timeout.connect(self.refresh)
        self._ticks.start()
        self.refresh()

    def _show(self, snapshot: Snapshot) -> None:
        zone, language = self._zone, self._language
        self.header.show(header(snapshot, zone=zone, now=self._link.now(), language=language))
        self.newest.show(self._newest(snapshot))
        self.last.show(last_calls(self.calls.known, large=self.calls.large))
        self.foot.show(foot(snapshot, zone=zone, language=language))

    def _newest(self, snapshot: Snapshot) -> NewestShown:
        call = self.calls.large
        if call is None:
            return NewestShown(shown=self.calls.stage.shown)
        shown = self.calls.stage.shown
        return newest_call(call, snapshot, zone=self._zone, language=self._language, shown=shown)
