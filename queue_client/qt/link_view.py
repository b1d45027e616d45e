"""The state of a link as a screen shows it: one sentence for the person before it, in the screen's language."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, qtTrId

from queue_client.qt.link import Link
from queue_client.qt.translations import Translations
from queue_client.session import Phase
from queue_protocol.base import in_language
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import Refused
from queue_protocol.version import Side


class LinkView(QObject):
    """What StaleBanner and a status line bind to. `message` is empty while the screen is up to date."""

    changed = Signal()

    def __init__(self, link: Link, translations: Translations, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._translations = translations
        link.phase_changed.connect(self.changed)
        translations.changed.connect(self.changed)

    def _is_live(self) -> bool:
        return self._link.phase is Phase.LIVE

    def _phase(self) -> str:
        return str(self._link.phase)

    def _message(self) -> str:
        if self._is_live():
            return ""
        if self._link.refusal is not None:
            return refusal_sentence(self._link.refusal, self._translations.language)
        if self._link.snapshot is None or self._link.stale_since is None:
            return qtTrId("client.connecting")
        return qtTrId("client.stale_since").replace("%1", self._clock_time(self._link.stale_since))

    def _detail(self) -> str:
        return self._link.refusal.code if self._link.refusal else ""

    def _clock_time(self, moment: datetime) -> str:
        snapshot = self._link.snapshot
        zone = ZoneInfo(snapshot.centre.time_zone) if snapshot else None
        return f"{moment.astimezone(zone):%H:%M}"

    live = Property(bool, _is_live, notify=changed)
    phase = Property(str, _phase, notify=changed)
    message = Property(str, _message, notify=changed)
    detail = Property(str, _detail, notify=changed)


def refusal_sentence(refusal: Refused, language: str) -> str:
    """What to do about a refusal: the server's own words in that language, or ours where it gave none."""
    own_words: dict[str, str] = {
        ErrorCode.UNAUTHENTICATED: "client.pair_again",
        Side.CLIENT: "client.update_client",
        Side.SERVER: "client.update_server",
    }
    said = in_language(refusal.message, language)
    return said or qtTrId(own_words.get(refusal.update or refusal.code, "client.refused"))
