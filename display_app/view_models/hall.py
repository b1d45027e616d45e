"""The whole hall on one window: keeps its parts equal to what the link and the calls say."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Slot

from display_app.devices.speaker import Speaker
from display_app.layout import Layout
from display_app.settings import WindowSettings
from display_app.shown.calls import ROWS, CallsShown, NewestShown, all_calls, last_calls, newest_call
from display_app.shown.foot import FootShown, foot
from display_app.shown.header import header
from display_app.shown.notices import notices_here
from display_app.shown.place import misplaced
from display_app.shown.waiting import services_here
from display_app.view_models.announcing import Announcing
from display_app.view_models.calls import Calls
from display_app.view_models.header import Header
from display_app.view_models.media import Media
from display_app.view_models.notices import Notices
from display_app.view_models.panes import Panes
from display_app.view_models.voice import Voice
from display_app.view_models.waiting import Waiting
from display_app.volume import Volumes
from queue_client.qt.connection import Connection
from queue_client.qt.link import Link
from queue_client.qt.part import Part
from queue_protocol.state import Snapshot

TICK_MS = 500
"""How late the clock on the wall may be."""

PLAIN = WindowSettings()


@dataclass(frozen=True, slots=True)
class LookShown:
    """How it is drawn: `contrast` in black, white and amber, `calm` without any motion."""

    contrast: bool = False
    calm: bool = False


class Hall(QObject):
    """What one window shows. `calls` are those of its zones, shared with other windows; else its own.

    `layout` is that of `settings`, read; None for one that suits the window.
    """

    def __init__(
        self,
        link: Link,
        speaker: Speaker | None,
        *,
        language: str,
        settings: WindowSettings = PLAIN,
        layout: Layout | None = None,
        calls: Calls | None = None,
        volumes: Volumes | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._link = link
        self._language = language
        self._zones = zones = settings.zones
        self.connection = Connection(
            link, language=language, misplaced=lambda: misplaced(zones, link.snapshot), parent=self
        )
        self.header = Header(language=language, parent=self)
        self.newest = Part(NewestShown(), parent=self)
        self.last = Part(CallsShown(), parent=self)
        self.foot = Part(FootShown(), parent=self)
        self.look = Part(LookShown(contrast=settings.contrast, calm=settings.calm), parent=self)
        self.panes = Panes(layout, distance=settings.distance, parent=self)
        self.waiting = Waiting(parent=self)
        self.notices = Notices(parent=self)
        self.media = Media(settings.media, sound=settings.media_sound, speaker=speaker, parent=self)
        self.calls = calls or Calls(link, Voice(speaker, parent=self), zones=zones, clock=clock, parent=self)
        self.voice = self.calls.voice
        self.announcing = Announcing(
            link, self.voice, zones=zones, language=language, volumes=volumes, parent=self
        )
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
            "look": self.look,
            "panes": self.panes,
            "waiting": self.waiting,
            "notices": self.notices,
            "media": self.media,
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
        self._link.waits_changed.connect(self.refresh)
        self.panes.changed.connect(self._hold)
        self._ticks.timeout.connect(self.refresh)
        self._ticks.start()
        self.refresh()

    @Slot()
    def _hold(self) -> None:
        """The panes have come, gone or changed their size."""
        shown = self.panes.value
        self.waiting.hold(shown.of("waiting"))
        self.notices.hold(shown.of("notices"), shown.of("ticker"), shown.of("media"))
        self.media.hold(shown.of("media"))
        self.refresh()

    def _show(self, snapshot: Snapshot) -> None:
        zones, language, now = self._zones, self._language, self._link.now()
        self.header.show(header(snapshot, zones=zones, now=now, language=language))
        self.newest.show(self._newest(snapshot))
        self.last.show(self._last())
        self.foot.show(foot(snapshot, zones=zones, language=language))
        self.notices.tell(notices_here(snapshot, zones=zones, now=now, language=language))
        if self.panes.value.of("waiting") is not None:
            self.waiting.tell(services_here(snapshot, self._link.waits, zones=zones, language=language))

    def _newest(self, snapshot: Snapshot) -> NewestShown:
        call = self.calls.large
        if call is None:
            return NewestShown(shown=self.calls.stage.shown)
        shown = self.calls.stage.shown
        return newest_call(call, snapshot, zones=self._zones, language=self._language, shown=shown)

    def _last(self) -> CallsShown:
        panes, calls = self.panes.value, self.calls
        pane = panes.of("calls")
        most = ROWS if pane is None else pane.rows * pane.columns
        if not panes.has_newest:
            return all_calls(calls.known, large=calls.large, shown=calls.stage.shown, most=most)
        return last_calls(calls.known, large=calls.large, most=most)
