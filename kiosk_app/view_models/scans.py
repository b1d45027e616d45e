"""What was scanned, and the word that is said of it. The one place where the text of a card is in our hands."""

from PySide6.QtCore import Property, QObject, Signal, Slot, qtTrId

from kiosk_app.scans import meaning
from kiosk_app.screens import Word
from kiosk_app.view_models.language import Language
from kiosk_app.view_models.visit import Visit
from queue_client.qt.link import Link
from queue_client.times import zone_of

_GOOD = {Word.CARD_TAKEN, Word.CARD_PRIORITY}


class Scans(QObject):
    """Takes scans, from whatever scanner there is."""

    changed = Signal()

    def __init__(self, link: Link, language: Language, visit: Visit) -> None:
        super().__init__()
        self._link = link
        self._visit = visit
        visit.changed.connect(self.changed)
        language.changed.connect(self.changed)

    @Property(str, notify=changed)
    def word(self) -> str:
        """What is said of the last scan; empty when there is nothing to say any more."""
        word = str(self._visit.property("word"))
        return qtTrId(f"kiosk.scan.{word}") if word else ""

    @Property(bool, notify=changed)
    def is_good(self) -> bool:
        """Whether that is good news."""
        return self._visit.property("word") in _GOOD

    @Slot(str)
    def take(self, text: str) -> None:
        """Somebody has scanned that."""
        snapshot = self._link.snapshot
        today = self._link.now().astimezone(zone_of(snapshot)).date()
        classes = snapshot.priority_classes if snapshot else ()
        scan = meaning(
            text,
            today=max(today, snapshot.business_date) if snapshot else today,
            key=snapshot.person_key if snapshot else None,
            ages={each.code: each.min_age for each in classes if each.min_age is not None},
        )
        self._visit.present(scan)
