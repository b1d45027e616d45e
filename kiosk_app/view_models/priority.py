"""The groups that the centre calls earlier, and the one a person has declared."""

from PySide6.QtCore import Property, QObject, Signal

from kiosk_app.view_models.language import Language
from kiosk_app.view_models.visit import Visit
from queue_client.qt.link import Link
from queue_protocol.base import in_language


class Priority(QObject):
    """What the priority offer says."""

    changed = Signal()

    def __init__(self, link: Link, language: Language, visit: Visit) -> None:
        super().__init__()
        self._link = link
        self._language = language
        self._visit = visit
        for source in (link.synced, language.changed, visit.changed):
            source.connect(self.changed)

    @Property(list, notify=changed)
    def classes(self) -> list[dict[str, str]]:
        """`code` and `name` of each class; none where the centre has no priority."""
        return [{"code": code, "name": name} for code, name in self._names().items()]

    @Property(str, notify=changed)
    def summary(self) -> str:
        """All classes in one line."""
        return "\u00a0· ".join(self._names().values())

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The name of the class that was declared, or that the age on the card reaches; empty if there is none."""
        flow = self._visit.flow
        return self._names().get(flow.priority or (flow.card.priority if flow.card else None) or "", "")

    def _names(self) -> dict[str, str]:
        snapshot = self._link.snapshot
        classes = snapshot.priority_classes if snapshot else ()
        return {each.code: in_language(each.name, self._language.code) for each in classes}
