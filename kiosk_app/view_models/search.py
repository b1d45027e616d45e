"""What a person types, and the services and procedures that fit, as they are at this moment."""

from math import ceil
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot, qtTrId

from kiosk_app.finding import entries
from kiosk_app.search import Found, Index, Kind
from kiosk_app.telex import deleted, typed
from kiosk_app.view_models.centre import Centre
from kiosk_app.view_models.language import Language
from kiosk_app.view_models.results import result
from queue_client.qt.procedures import ProcedureList
from queue_protocol.state import Service

MOST = 60
"""So many results are shown; whoever wants others types more."""
LONGEST = 60
"""So many letters a query may have."""
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_WRITTEN_WITH_MARKS = "vi"


class Search(QObject):
    """The query, and one page of what it finds. The numbers on the results change in place."""

    changed = Signal()
    touched = Signal()

    def __init__(self, centre: Centre, procedures: ProcedureList, language: Language) -> None:
        super().__init__()
        self._centre = centre
        self._procedures = procedures
        self._language = language
        self._query = ""
        self._rows = 1
        self._page = 0
        self._index: Index | None = None
        self._found: tuple[Found, ...] = ()
        self._helps = False
        centre.changed.connect(self.changed)
        for source in (centre.synced, procedures.changed, language.changed):
            source.connect(self._begin_anew)

    @Property(list, constant=True)
    def keys(self) -> list[list[str]]:
        """The rows of letters."""
        return [list(row) for row in _ROWS]

    @Property(str, notify=changed)
    def query(self) -> str:
        """What was typed."""
        return self._query

    @Property(int, notify=changed)
    def page(self) -> int:
        """Which page of results is shown, from 1."""
        return self._page + 1

    @Property(int, notify=changed)
    def pages(self) -> int:
        """How many pages there are, at least 1."""
        return self._pages()

    @Property(list, notify=changed)
    def results(self) -> list[dict[str, Any]]:
        """The results of the page, as `results.result` says them."""
        begin = self._page * self._rows
        services, snapshot, language = self._services(), self._centre.snapshot, self._language.code
        return [
            result(found, services[found.entry.service], snapshot, language)
            for found in self._found[begin : begin + self._rows]
            if snapshot is not None and found.entry.service in services
        ]

    @Property(str, notify=changed)
    def message(self) -> str:
        """What to do where nothing was typed or found; else empty."""
        if not self._query:
            return qtTrId("kiosk.search.hint")
        if self._found and not self._helps:
            return ""
        said = qtTrId("kiosk.search.none_but_help") if self._helps else qtTrId("kiosk.search.none")
        return said.replace("%1", self._query.strip())

    @Slot(int)
    def fit(self, rows: int) -> None:
        """The room has changed: so many results stand on a page."""
        if rows > 0 and rows != self._rows:
            self._rows, self._page = rows, 0
            self.changed.emit()

    @Slot(str)
    def press(self, key: str) -> None:
        """A person presses a letter, or the space bar."""
        if len(self._query) < LONGEST:
            marks = self._language.code == _WRITTEN_WITH_MARKS
            self._ask(typed(self._query, key) if marks else self._query + key)

    @Slot()
    def delete(self) -> None:
        """A person takes the last letter away."""
        self._ask(deleted(self._query))

    @Slot()
    def clear(self) -> None:
        """A person begins anew."""
        self._ask("")

    @Slot(int)
    def turn(self, pages: int) -> None:
        """A person turns so many pages on, or back."""
        self._page = min(max(0, self._page + pages), self._pages() - 1)
        self.changed.emit()
        self.touched.emit()

    @Slot()
    def start_over(self) -> None:
        """The next person has typed nothing yet."""
        self._query = ""
        self._find()

    def _ask(self, query: str) -> None:
        self._query = query.lstrip()
        self._find()
        self.touched.emit()

    @Slot()
    def _begin_anew(self) -> None:
        """Other services, other procedures or another language: what was indexed is no longer true."""
        self._index = None
        self._find()

    def _find(self) -> None:
        self._page = 0
        self._found = self._ready().find(self._query, most=MOST) if self._query else ()
        self._helps = False
        if self._query and not self._found:
            self._found = self._help()
            self._helps = bool(self._found)
        self.changed.emit()

    def _help(self) -> tuple[Found, ...]:
        """The service for those who do not know which they need, where the centre has one."""
        found = self._ready().find(qtTrId("kiosk.search.help"), most=1)
        return tuple(each for each in found if each.entry.kind is Kind.SERVICE)

    def _ready(self) -> Index:
        if self._index is None:
            snapshot, procedures = self._centre.snapshot, self._procedures.content
            self._index = Index.of(entries(snapshot, procedures, self._language.code) if snapshot else ())
        return self._index

    def _services(self) -> dict[str, Service]:
        snapshot = self._centre.snapshot
        return {service.code: service for service in snapshot.services} if snapshot else {}

    def _pages(self) -> int:
        return max(1, ceil(len(self._found) / self._rows))
