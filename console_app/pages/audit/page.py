"""The audit trail: entries as sentences, looked through by kind, person, device, ticket and date; read-only."""

from collections.abc import Mapping
from typing import Any

from nicegui import ui

from console_app.errors import ConsoleError
from console_app.page import Page
from console_app.pages.audit.chain import chain
from console_app.pages.audit.export import csv_of
from console_app.past.reading import listed, names_for
from console_app.past.sentences import Names
from console_app.visitor import Visitor
from console_app.widgets.card import card
from queue_protocol.events import KNOWN_KINDS

_PAGE = 100


async def build(visitor: Visitor) -> None:
    """Today's entries first; the chain's state above them."""
    chain(visitor)
    try:
        names = await names_for(visitor)
    except ConsoleError as error:
        visitor.tell_of(error)
        return
    await _Trail(visitor, names).build()


class _Trail:
    """What is looked for, and what was found so far."""

    def __init__(self, visitor: Visitor, names: Names) -> None:
        self._visitor, self._names = visitor, names
        self._after: int | None = 0

    async def build(self) -> None:
        """The fields, the entries, and a button for more of them."""
        with card(self._say("filters")):
            self._fields()
        with card(self._say("entries")):
            self._list = ui.element("div").classes("w-full")
            self._more = ui.button(self._say("more"), on_click=self._show_more).props("outline")
        await self._begin()

    def _fields(self) -> None:
        today = self._visitor.link.snapshot.business_date.isoformat()
        with ui.element("div").classes("grid grid-cols-1 sm:grid-cols-2 xl:grid-cols-6 gap-3 w-full items-center"):
            self._first = ui.input(self._say("from"), value=today).props("type=date outlined dense")
            self._last = ui.input(self._say("to"), value=today).props("type=date outlined dense")
            self._kind = self._select("kind", self._kinds())
            self._staff = self._select("staff", self._names.staff)
            self._device = self._select("device", self._names.devices)
            self._number = ui.input(self._say("number")).props("outlined dense maxlength=20 clearable")
        with ui.row():
            ui.button(self._say("show"), icon="search", on_click=self._begin)
            ui.button(self._say("export"), icon="download", on_click=self._export).props("outline")

    def _kinds(self) -> dict[str, str]:
        named = {kind: self._say(f"kind_{kind}") for kind in KNOWN_KINDS}
        return dict(sorted(named.items(), key=lambda item: item[1]))

    def _select(self, key: str, options: Mapping[Any, str]) -> ui.select:
        chosen = ui.select(dict(options), label=self._say(key), with_input=True, clearable=True)
        return chosen.props("outlined dense").classes("w-full")

    async def _asked(self) -> dict[str, Any] | None:
        """The query; None where a number is named that nobody had."""
        asked = {
            "from": self._first.value or None,
            "to": self._last.value or None,
            "kind": self._kind.value,
            "staff": self._staff.value,
            "device": self._device.value,
        }
        number = (self._number.value or "").strip()
        if number:
            day = self._first.value or self._visitor.link.snapshot.business_date.isoformat()
            found = await self._visitor.api.get("/tickets", number=number, date=day)
            if not found["tickets"]:
                return None
            asked["ticket"] = found["tickets"][0]["id"]
        return asked

    async def _begin(self) -> None:
        self._after = 0
        self._list.clear()
        await self._show_more()

    async def _show_more(self) -> None:
        try:
            asked = await self._asked()
            page = await self._read(asked)
        except ConsoleError as error:
            self._visitor.tell_of(error)
            return
        self._after = page["next_after"]
        self._more.set_visibility(self._after is not None)
        with self._list:
            listed(self._visitor, self._names, page["entries"])

    async def _read(self, asked: dict[str, Any] | None) -> Mapping[str, Any]:
        if asked is None:
            return {"entries": [], "next_after": None}
        page: Mapping[str, Any] = await self._visitor.api.get(
            "/journal", **asked, after=self._after or 0, limit=_PAGE
        )
        return page

    async def _export(self) -> None:
        try:
            asked = await self._asked()
            content = await csv_of(self._visitor.api, self._names, asked or {"after": 2**63 - 1})
        except ConsoleError as error:
            self._visitor.tell_of(error)
            return
        ui.download(content, f"{self._say('file')}-{self._first.value or ''}.csv", "text/csv")

    def _say(self, key: str) -> str:
        return self._visitor.say(f"audit.{key}")


PAGE = Page(name="audit", path="/audit", icon="fact_check", build=build)
