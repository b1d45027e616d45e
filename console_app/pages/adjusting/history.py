"""What was adjusted today, the newest first, each with a way back where there is one."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from nicegui import ui

from console_app.errors import ConsoleError
from console_app.pages.adjusting.doing import undo
from console_app.pages.adjusting.pieces import act
from console_app.pages.adjusting.wording import sentence
from console_app.visitor import Visitor
from console_app.widgets.card import card, empty

SHOWN = 15
_PERIOD_SECONDS = 3.0
"""How old the list may be while others adjust things; one's own doing shows at once."""


class History:
    """The list; read again when the hall has changed, but not with every call."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._client = ui.context.client
        self._entries: list[Mapping[str, Any]] | None = None
        self._read_at_seq = -1

    def build(self) -> None:
        """Draw it, and keep it true; the page need not wait for it."""
        with card(self._visitor.say("adjusting.history")):
            self._list()
        ui.timer(_PERIOD_SECONDS, self._look_again)

    async def _look_again(self) -> None:
        if self._visitor.link.snapshot.seq != self._read_at_seq:
            await self._read()

    async def _read(self) -> None:
        """Read the list, and draw it where it is another one and somebody still looks."""
        before, self._read_at_seq = self._entries, self._visitor.link.snapshot.seq
        try:
            self._entries = await self._visitor.api.get("/adjustments", limit=SHOWN)
        except ConsoleError:
            self._read_at_seq = -1  # the page says by itself that the server is away; asked again soon
        if self._entries != before and not self._client.is_deleted:
            self._list.refresh()

    @ui.refreshable_method
    def _list(self) -> None:
        if not self._entries:
            empty(
                self._visitor.say("adjusting.reading" if self._entries is None else "adjusting.nothing_adjusted")
            )
        with ui.element("div").classes("lines"):
            for entry in self._entries or ():
                self._line(entry)

    def _line(self, entry: Mapping[str, Any]) -> None:
        visitor = self._visitor
        said = sentence(visitor, entry)
        with ui.element("div").classes("line"):
            with ui.element("div").classes("grow"):
                ui.label(said)
                at = visitor.clock(datetime.fromisoformat(entry["at"]))
                ui.label(f"{at} · {entry['who']}").classes("small mute")
            if entry["undone_by"] is not None:
                ui.label(visitor.say("adjusting.undone")).classes("small mute")
            elif entry["can_undo"] and visitor.may("undo"):
                says = f"{visitor.say('adjusting.undo')}: {said}"
                act(visitor.say("adjusting.undo"), partial(self._undo, entry["seq"]), says=says)

    async def _undo(self, seq: int) -> None:
        await undo(self._visitor, seq)
        await self._read()
