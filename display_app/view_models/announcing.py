"""What the centre says to this hall beside its calls: a supervisor's words, the wording of calls, the volume."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Slot

from display_app import told
from display_app.script import Vocabulary, vocabulary_of
from display_app.view_models.voice import Voice
from display_app.volume import Volumes
from queue_client.qt.link import Link
from queue_client.qt.part import Part
from queue_protocol.base import in_language
from queue_protocol.state import Snapshot
from queue_protocol.state import Voice as VoiceSettings

TICK_MS = 1_000
"""How late an announcement may leave the screen, and the volume change."""


@dataclass(frozen=True, slots=True)
class AnnouncementShown:
    """What a supervisor says now; empty where nobody says anything."""

    text: str = ""


class Announcing(QObject):
    """Listens to the link; has each announcement said once, and `announcement` show it as long as it is news."""

    def __init__(
        self,
        link: Link,
        voice: Voice,
        *,
        zones: Sequence[str],
        language: str,
        volumes: Volumes | None = None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.announcement = Part(AnnouncementShown(), parent=self)
        self._link = link
        self._voice = voice
        self._zones = zones
        self._language = language
        self._volumes = volumes or Volumes()
        self._told = told.Told()
        self._spoken_as: tuple[VoiceSettings, Vocabulary] | None = None
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.refresh)
        self._ticks.start()
        link.happened.connect(self._learn)
        link.synced.connect(self._learn)
        voice.telling.connect(self._begun)
        voice.told.connect(self._ended)
        self._learn()

    def speak(self, language: str) -> None:
        """Show announcements in that language from now on."""
        self._language = language
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is news at this moment, and be as loud as is due."""
        snapshot, now = self._link.snapshot, self._link.now()
        shown = told.shown(self._told, now)
        self.announcement.show(AnnouncementShown(in_language(shown.text, self._language) if shown else ""))
        if snapshot is not None:
            self._voice.set_volume(self._volumes.at(now.astimezone(ZoneInfo(snapshot.centre.time_zone)).time()))

    @Slot()
    def _learn(self) -> None:
        snapshot = self._link.snapshot
        if snapshot is None:
            return
        self._adopt(snapshot)
        self.refresh()
        here = told.here(snapshot.announcements, self._zones)
        self._told, fresh = told.learned(self._told, here, seq=snapshot.seq, now=self._link.now())
        if not self._voice.aloud:
            self._told = told.Told(self._told.known, self._told.seq)  # nothing is ever said here
        for announcement in fresh:
            self._voice.tell(announcement)
        self.refresh()

    def _adopt(self, snapshot: Snapshot) -> None:
        """The centre's way to say calls, whenever it is another one."""
        settings = (snapshot.centre.voice, vocabulary_of(snapshot))
        if settings != self._spoken_as:
            self._spoken_as = settings
            self._voice.speak_as(*settings)

    @Slot(int)
    def _begun(self, seq: int) -> None:
        self._told = told.begun(self._told, seq)
        self.refresh()

    @Slot(int)
    def _ended(self, seq: int) -> None:
        self._told = told.ended(self._told, seq)
        self.refresh()
