"""The forms of one section: one where it is a table, a list of them to open and to close where it has parts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from nicegui import ui

from console_app.pages.setting.desk import Desk
from console_app.pages.setting.draft import At
from console_app.pages.setting.inputs import Form
from console_app.pages.setting.sections import Section
from console_app.widgets.card import card, empty

MOST_SHOWN = 60


@dataclass(slots=True)
class Forms:
    """`anew` builds the section again; `opened` are the places of the parts that are open."""

    desk: Desk
    section: Section
    anew: Callable[[], None]
    opened: set[int] = field(default_factory=set)

    def build(self) -> None:
        """All of the section."""
        with card(self.title):
            if self.section.new is None:
                self._fields(None)
                return
            parts = self.desk.draft.parts(self.section.name)
            if not parts:
                empty(self.desk.visitor.say("setting.none_yet"))
            for index, part in enumerate(parts):
                self._part(index, part)
            if self.desk.is_open:
                ui.button(self.desk.visitor.say("setting.add"), icon="add", on_click=self._add).props(
                    "outline"
                ).classes("self-start")

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.desk.labels["sections"][self.section.name]

    def _fields(self, index: int | None) -> None:
        form = Form(
            self.desk.visitor,
            self.desk.draft,
            At(self.section.name, index),
            labels=self.desk.labels,
            problems=self.desk.problems,
            edited=self.desk.edited,
            anew=self.anew,
            is_open=self.desk.is_open,
        )
        with ui.element("div").classes("fields"):
            for each in self.section.fields:
                form.build(each)

    def _part(self, index: int, part: Mapping[str, Any]) -> None:
        wrong = self._is_wrong(index)
        is_open = index in self.opened or wrong
        made = ui.expansion(self._named(part), value=is_open).classes("part w-full")
        if wrong:
            made.classes("wrong")
        with made:
            body = ui.element("div").classes("w-full")
        if is_open:
            self._fill(body, index)
        made.on_value_change(lambda event: self._toggle(body, index, is_open=bool(event.value)))

    def _toggle(self, body: ui.element, index: int, *, is_open: bool) -> None:
        """Inputs are made when they are first wanted: a large centre has some hundred parts."""
        self.opened.add(index) if is_open else self.opened.discard(index)
        if is_open and not body.default_slot.children:
            self._fill(body, index)

    def _fill(self, body: ui.element, index: int) -> None:
        with body:
            self._fields(index)
            if self.desk.is_open:
                self._buttons(index)

    def _buttons(self, index: int) -> None:
        say = self.desk.visitor.say
        with ui.row().classes("w-full gap-2"):
            ui.button(
                say("setting.earlier"), icon="arrow_upward", on_click=lambda: self._move(index, by=-1)
            ).props("flat dense")
            ui.button(say("setting.later"), icon="arrow_downward", on_click=lambda: self._move(index, by=1)).props(
                "flat dense"
            )
            ui.button(say("setting.remove"), icon="delete", on_click=lambda: self._remove(index)).props(
                "flat dense color=negative"
            )

    def _add(self) -> None:
        assert self.section.new is not None
        self.opened = {self.desk.draft.add(self.section.name, self.section.new)}
        self._rebuilt()

    def _remove(self, index: int) -> None:
        self.desk.draft.remove(self.section.name, index)
        self.opened.clear()
        self._rebuilt()

    def _move(self, index: int, *, by: int) -> None:
        self.opened = {self.desk.draft.move(self.section.name, index, by=by)}
        self._rebuilt()

    def _rebuilt(self) -> None:
        self.desk.problems.clear()  # they name places, which are others now
        self.desk.edited()
        self.anew()

    def _is_wrong(self, index: int) -> bool:
        return any((at.section, at.index) == (self.section.name, index) for at in self.desk.problems)

    def _named(self, part: Mapping[str, Any]) -> str:
        """By what people know the part: its code, number or date, and its name or what it is for."""
        shown = part.get(self.section.shown)
        words = self.desk.visitor.named(shown) if isinstance(shown, dict) else self._listed(shown)
        key = str(part.get(self.section.by) or "")
        said = " · ".join(each for each in (key, words) if each) or self.desk.visitor.say("setting.new_part")
        return said if len(said) <= MOST_SHOWN else f"{said[:MOST_SHOWN]}…"

    def _listed(self, values: Any) -> str:
        named = self.desk.labels["values"]
        return ", ".join(named.get(each, each) for each in values or ())
