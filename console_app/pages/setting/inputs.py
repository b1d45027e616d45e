"""One input for each kind of field; what is typed goes into the draft, what was wrong stands below the input."""

from collections.abc import Callable, Mapping
from typing import Any

from nicegui import ui

from console_app.pages.setting.draft import At, Draft
from console_app.pages.setting.sections import LANGUAGES, Field, Kind
from console_app.visitor import Visitor

NONE: Mapping[str, str] = {}
Input = ui.input | ui.number | ui.select | ui.textarea
_LOOK = "outlined stack-label"


class Form:
    """The inputs of one part of a section. `edited` is called after each edit, `anew` to build the form again."""

    def __init__(
        self,
        visitor: Visitor,
        draft: Draft,
        at: At,
        *,
        labels: Mapping[str, Mapping[str, str]],
        problems: Mapping[At, str],
        edited: Callable[[], None],
        anew: Callable[[], None],
        is_open: bool,
    ) -> None:
        """`is_open`: the person may change it."""
        self._visitor, self._draft, self._at, self._labels = visitor, draft, at, labels
        self._problems, self._edited, self._anew, self._is_open = problems, edited, anew, is_open

    def build(self, field: Field) -> None:
        """The input of that field."""
        builders: Mapping[Kind, Callable[[Field], None]] = {
            Kind.TEXT: self._text,
            Kind.LONG_TEXT: self._long_text,
            Kind.NUMBER: self._number,
            Kind.FLAG: self._flag,
            Kind.CLOCK: lambda each: self._text(each, more="type=time"),
            Kind.DATE: lambda each: self._text(each, more="type=date"),
            Kind.WORDS: self._words,
            Kind.CHOICE: self._choice,
            Kind.CHOICES: self._choices,
            Kind.PART: self._part,
            Kind.PARTS: self._parts,
            Kind.RULE: self._rule,
            Kind.WEIGHTS: self._weights,
            Kind.PAIRS: self._pairs,
        }
        builders[field.kind](field)

    def label(self, name: str) -> str:
        """What a field is called; its parts are joined."""
        said = " – ".join(self._labels["fields"].get(part, part) for part in name.split("."))
        return said[:1].upper() + said[1:]

    def _value(self, name: str) -> Any:
        return self._draft.value(self._place(name))

    def _place(self, name: str) -> At:
        return At(self._at.section, self._at.index, name)

    def _put(self, name: str, value: Any) -> None:
        self._draft.put(self._place(name), value)
        self._edited()

    def _finish(self, made: Input, name: str) -> None:
        made.props(_LOOK).classes("w-full")
        if not self._is_open:
            made.disable()
        said = self._problem(name)
        if said:
            made.error = said

    def _problem(self, name: str) -> str | None:
        """What is wrong there, or within."""
        place = self._place(name)
        found = (
            said
            for at, said in self._problems.items()
            if (at.section, at.index) == (place.section, place.index)
            and (at.field == name or at.field.startswith(f"{name}."))
        )
        return next(found, None)

    def _text(self, field: Field, *, more: str = "", name: str = "") -> None:
        name = name or field.name
        made = ui.input(
            self.label(name),
            value=self._value(name) or "",
            on_change=lambda event: self._put(name, event.value or ("" if not field.optional else None)),
        )
        made.props(more)
        self._finish(made, name)

    def _long_text(self, field: Field) -> None:
        made = ui.textarea(
            self.label(field.name),
            value=self._value(field.name) or "",
            on_change=lambda event: self._put(field.name, event.value or None),
        )
        made.props("autogrow input-class=mono")
        self._finish(made, field.name)

    def _number(self, field: Field, *, name: str = "") -> None:
        name = name or field.name
        made = ui.number(
            self.label(name), value=self._value(name), precision=0, step=1, min=0,
            on_change=lambda event: self._put(name, None if event.value is None else int(event.value)),
        )  # fmt: skip
        self._finish(made, name)

    def _flag(self, field: Field) -> None:
        box = ui.checkbox(
            self.label(field.name),
            value=bool(self._value(field.name)),
            on_change=lambda event: self._put(field.name, event.value),
        )
        if not self._is_open:
            box.disable()

    def _words(self, field: Field) -> None:
        for language in LANGUAGES:
            optional = Field(name=field.name, optional=field.optional or language != "vi")
            self._text(optional, name=f"{field.name}.{language}")

    def _choice(self, field: Field) -> None:
        named = {option: self._labels["values"].get(option, option) for option in field.options}
        self._select(field.name, named, anew=True)

    def _choices(self, field: Field) -> None:
        known = self._labels["values"] | self._labels["fields"]  # type: ignore[operator] # both are dicts of JSON
        self._select(field.name, {each: known.get(each, each) for each in field.options}, many=True)

    def _part(self, field: Field) -> None:
        self._select(field.name, self._named_parts(field.of))

    def _parts(self, field: Field) -> None:
        first = {option: self._visitor.say("setting.taken_first") for option in field.options}
        self._select(field.name, first | self._named_parts(field.of), many=True, anew=field.name == "services")

    def _named_parts(self, section: str) -> dict[Any, str]:
        by = "number" if section == "counter" else "code"
        return {
            part[by]: f"{part[by]} · {self._visitor.named(part.get('name'))}"
            if part.get("name")
            else str(part[by])
            for part in self._draft.parts(section)
        }

    def _select(self, name: str, options: Mapping[Any, str], *, many: bool = False, anew: bool = False) -> None:
        value = self._value(name)
        known = dict(options)
        for each in value if many else [value]:
            if each is not None and each not in known:
                known[each] = str(each)  # shown as it stands, until the server says what is wrong with it

        def chosen(value: Any) -> None:
            self._put(name, value)
            if anew:
                self._anew()

        made = ui.select(
            known,
            label=self.label(name),
            value=value,
            multiple=many,
            on_change=lambda event: chosen(event.value),
        )
        made.props("use-chips" if many else "")
        self._finish(made, name)

    def _rule(self, field: Field) -> None:
        rule = self._value(field.name) or {"kind": "first"}
        kinds = {each: self._labels["values"].get(each, each) for each in _RULES}
        made = ui.select(
            kinds,
            label=self.label(field.name),
            value=rule["kind"],
            on_change=lambda event: self._put_anew(field.name, dict(_RULES[event.value])),
        )
        self._finish(made, field.name)
        if rule["kind"] == "ratio":
            self._number(field, name=f"{field.name}.priority")
            self._number(field, name=f"{field.name}.ordinary")
        if rule["kind"] == "dedicated":
            self._select(f"{field.name}.counters", self._named_parts(field.of), many=True)

    def _put_anew(self, name: str, value: Any) -> None:
        self._put(name, value)
        self._anew()

    def _weights(self, field: Field) -> None:
        """A number for each service of a counter that chooses by weights."""
        if self._value("order") != "weighted":
            if self._value(field.name):
                self._put(field.name, {})
            return
        weights = dict(self._value(field.name) or {})
        for code in self._value("services") or []:
            self._weight(field, code, weights)

    def _weight(self, field: Field, code: str, weights: dict[str, int]) -> None:
        def weigh(value: float | None) -> None:
            weights[code] = int(value or 1)
            self._put(field.name, dict(weights))

        made = ui.number(
            f"{self.label(field.name)} – {code}", value=weights.get(code, 1), precision=0, min=1, max=100,
            on_change=lambda event: weigh(event.value),
        )  # fmt: skip
        self._finish(made, field.name)

    def _pairs(self, field: Field) -> None:
        """Names of letters, written `A: a, B: bê`."""
        said = ", ".join(f"{letter}: {name}" for letter, name in (self._value(field.name) or {}).items())
        made = ui.input(
            self.label(field.name), value=said, placeholder="A: a, B: bê",
            on_change=lambda event: self._put(field.name, pairs_in(event.value or "") or None),
        )  # fmt: skip
        self._finish(made, field.name)


_RULES: Mapping[str, Mapping[str, Any]] = {
    "ratio": {"kind": "ratio", "priority": 2, "ordinary": 1},
    "first": {"kind": "first"},
    "dedicated": {"kind": "dedicated", "counters": []},
}


def pairs_in(text: str) -> dict[str, str]:
    """What `A: a, B: bê` says."""
    pairs = (each.partition(":") for each in text.split(","))
    return {letter.strip(): name.strip() for letter, _, name in pairs if letter.strip()}
