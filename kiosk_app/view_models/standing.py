"""Where the ticket of a slip stands, in words."""

from PySide6.QtCore import Property, QObject, Signal, Slot, qtTrId

from kiosk_app.view_models.face import minutes
from kiosk_app.view_models.language import Language
from kiosk_app.view_models.visit import Visit
from queue_client.qt.link import Link
from queue_protocol.base import in_language
from queue_protocol.results import SlipResult


class Standing(QObject):
    """What the screen says to whoever has scanned a slip."""

    changed = Signal()

    def __init__(self, link: Link, language: Language, visit: Visit) -> None:
        super().__init__()
        self._link = link
        self._language = language
        self._visit = visit
        self._told: SlipResult | None = None
        visit.changed.connect(self._look)
        language.changed.connect(self.changed)

    @Property(str, notify=changed)
    def number(self) -> str:
        """As B014."""
        return self._told.number if self._told else ""

    @Property(str, notify=changed)
    def service(self) -> str:
        """The service's name; empty if the centre no longer has it."""
        services = self._link.snapshot.services if self._link.snapshot else ()
        names = [each.name for each in services if self._told and each.code == self._told.service]
        return in_language(names[0], self._language.code) if names else ""

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """As "Còn 3 người trước"."""
        told = self._told
        if told is None:
            return ""
        if told.state == "waiting":
            return qtTrId("kiosk.standing.ahead", told.people_ahead) if told.people_ahead else _said("next")
        return _said(told.state).replace("%1", str(told.counter or "…"))

    @Property(str, notify=changed)
    def wait(self) -> str:
        """As "khoảng 10–15 phút"; empty where it is not known or does not matter."""
        wait = self._told.wait if self._told and self._told.state == "waiting" else None
        return qtTrId("kiosk.standing.minutes").replace("%1", minutes(wait)) if wait else ""

    @Property(bool, notify=changed)
    def is_called(self) -> bool:
        """Whether the person should go now."""
        return self._told is not None and self._told.state == "called"

    @Slot()
    def _look(self) -> None:
        # The last one stays, so that a fading screen does not turn empty.
        told = self._visit.flow.standing
        if told is not None and told != self._told:
            self._told = told
            self.changed.emit()


def _said(state: str) -> str:
    return qtTrId(f"kiosk.standing.{state}")
