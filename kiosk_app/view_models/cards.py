"""The services as cards on pages. A change in the numbers changes the cards in place, never under a finger."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
    qtTrId,
)

from kiosk_app.pages import Cell, Page, Shape, paginate
from kiosk_app.view_models import areas
from kiosk_app.view_models.centre import Centre
from kiosk_app.view_models.expecting import expecting
from kiosk_app.view_models.language import Language
from kiosk_app.view_models.offers import why_none, why_not
from queue_protocol.base import in_language

FEW = 5
"""So many services or fewer get wide cards."""


class Role(IntEnum):
    """What a delegate may ask; the names are those of its required properties."""

    CODE = Qt.ItemDataRole.UserRole
    PREFIX = Qt.ItemDataRole.UserRole + 1
    NAME = Qt.ItemDataRole.UserRole + 2
    DEPARTMENT = Qt.ItemDataRole.UserRole + 3
    WAITING = Qt.ItemDataRole.UserRole + 4
    HEADING = Qt.ItemDataRole.UserRole + 5
    GRID_COLUMN = Qt.ItemDataRole.UserRole + 6
    GRID_ROW = Qt.ItemDataRole.UserRole + 7
    HEADINGS_ABOVE = Qt.ItemDataRole.UserRole + 8
    IS_OPEN = Qt.ItemDataRole.UserRole + 9
    WHY_NOT = Qt.ItemDataRole.UserRole + 10
    WAIT = Qt.ItemDataRole.UserRole + 11


Line = dict[Role, Any]

_NO_CARD: Line = {
    Role.PREFIX: "",
    Role.NAME: "",
    Role.DEPARTMENT: "",
    Role.WAITING: 0,
    Role.IS_OPEN: False,
    Role.WHY_NOT: "",
    Role.WAIT: "",
}


class Cards(QAbstractListModel):
    """The headings and cards of the page that is shown, each with its place in the grid."""

    changed = Signal()
    centre_changed = Signal()
    touched = Signal()

    def __init__(self, centre: Centre, language: Language) -> None:
        super().__init__()
        self._centre = centre
        self._language = language
        self._shape = Shape(columns=2, height=0, row=1, heading=0)
        self._area = ""
        self._page = 0
        self._pages: tuple[Page, ...] = paginate([], self._shape)
        self._lines: list[Line] = []
        centre.synced.connect(self.centre_changed)
        centre.changed.connect(self._refresh)
        language.changed.connect(self._refresh)

    @Property(int, notify=changed)
    def page(self) -> int:
        """Which page is shown, from 1."""
        return self._page + 1

    @Property(int, notify=changed)
    def pages(self) -> int:
        """How many pages there are, at least 1."""
        return len(self._pages)

    @Property(int, notify=changed)
    def rows(self) -> int:
        """How many rows of cards the page has."""
        return self._pages[self._page].rows

    @Property(int, notify=changed)
    def headings(self) -> int:
        """How many headings the page has."""
        return self._pages[self._page].headings

    @Property(int, notify=changed)
    def columns(self) -> int:
        """How many cards stand side by side."""
        return self._shape.columns

    @Property(bool, notify=centre_changed)
    def few(self) -> bool:
        """Whether the centre has so few services that their cards can be wide."""
        snapshot = self._centre.snapshot
        return snapshot is not None and len(snapshot.services) <= FEW

    @Property(str, notify=changed)
    def area(self) -> str:
        """The area whose services are shown; empty for all."""
        return self._area

    @Property(str, notify=changed)
    def none_open(self) -> str:
        """Why no service gives numbers; empty while one does."""
        snapshot = self._centre.snapshot
        return why_none(snapshot, self._language.code) if snapshot else ""

    @Property(str, notify=changed)
    def alone(self) -> str:
        """That the kiosk does without its server, and what its numbers begin with; empty while there is one."""
        mark = self._centre.mark
        return qtTrId("kiosk.alone").replace("%1", mark) if mark and self.counts[0] else ""

    @Property(list, notify=changed)
    def areas(self) -> list[dict[str, str]]:
        """`code` and `name` of each area that has services; none where there is no choice."""
        return areas.choices(self._centre.snapshot, self._language.code)

    @property
    def counts(self) -> tuple[int, int]:
        """How many services give numbers, and how many do not."""
        services = self._centre.snapshot.services if self._centre.snapshot else ()
        opened = sum(service.state == "open" for service in services)
        return opened, len(services) - opened

    @Slot(int, float, float, float)
    def fit(self, columns: int, height: float, row: float, heading: float) -> None:
        """The room has changed: columns, height, and what a row and a heading need of it at least."""
        shape = Shape(columns=columns, height=height, row=row, heading=heading)
        if shape != self._shape:
            self._shape = shape
            self._refresh()

    @Slot(str)
    def choose_area(self, code: str) -> None:
        """A person wants the services of one area, or of all where it is empty."""
        self._area, self._page = code, 0
        self._refresh()
        self.touched.emit()

    @Slot(int)
    def turn(self, pages: int) -> None:
        """A person turns so many pages on, or back."""
        self._page = min(max(0, self._page + pages), len(self._pages) - 1)
        self._refresh()
        self.touched.emit()

    @Slot()
    def start_over(self) -> None:
        """The next person expects all services from the first."""
        self._area, self._page = "", 0
        self._refresh()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """How many headings and cards the page has."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Role.CODE) -> Any:
        """One thing about one heading or card."""
        return self._lines[index.row()].get(Role(role)) if role in set(Role) else None

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's
        """The roles by the names that delegates know."""
        return {role: QByteArray(role.name.lower().encode()) for role in Role}

    @Slot()
    def _refresh(self) -> None:
        snapshot = self._centre.snapshot
        if snapshot is None:
            return
        self._pages = paginate(areas.groups(snapshot, self._area, self._language.code), self._shape)
        self._page = min(self._page, len(self._pages) - 1)
        self._show([self._line(cell) for cell in self._pages[self._page].cells()])
        self.changed.emit()

    def _line(self, cell: Cell) -> Line:
        place: Line = {
            Role.CODE: cell.code,
            Role.HEADING: cell.heading,
            Role.GRID_COLUMN: cell.column,
            Role.GRID_ROW: cell.row,
            Role.HEADINGS_ABOVE: cell.headings,
        }
        return place | self._about(cell.code)

    def _about(self, code: str) -> Line:
        snapshot, language = self._centre.snapshot, self._language.code
        service = next((each for each in snapshot.services if each.code == code), None) if snapshot else None
        if snapshot is None or service is None:
            return _NO_CARD
        return {
            Role.PREFIX: service.prefix,
            Role.NAME: in_language(service.name, language),
            Role.DEPARTMENT: areas.department(snapshot, service, language),
            Role.WAITING: service.waiting,
            Role.IS_OPEN: service.state == "open",
            Role.WHY_NOT: why_not(service, snapshot, language),
            Role.WAIT: expecting(self._centre.waits.get(code), waiting=service.waiting),
        }

    def _show(self, lines: Sequence[Line]) -> None:
        if [line[Role.CODE] for line in lines] != [line[Role.CODE] for line in self._lines]:
            self.beginResetModel()
            self._lines = list(lines)
            self.endResetModel()
            return
        for row, line in enumerate(lines):
            if line != self._lines[row]:
                self._lines[row] = line
                self.dataChanged.emit(self.index(row), self.index(row))
