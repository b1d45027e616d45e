"""What can be done with a draft: see what it would change, apply it, take one from a file or an earlier one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from nicegui import ui

from console_app.errors import ApiError, ConsoleError
from console_app.pages.setting.draft import At, Draft
from console_app.visitor import Visitor

Answer = Mapping[str, Any]


@dataclass(slots=True)
class Desk:
    """A draft on one page. `seen` is what the server said of it as it stands; None once it was edited since.

    `refused` is a sentence of the server about an attempt to apply it. `is_open`: the person may change it.
    """

    visitor: Visitor
    draft: Draft
    labels: Mapping[str, Mapping[str, str]]
    is_open: bool
    seen: Answer | None = None
    refused: str = ""
    problems: dict[At, str] = field(default_factory=dict)
    watchers: list[Callable[[], object]] = field(default_factory=list)

    @property
    def may_apply(self) -> bool:
        """Whether the draft was looked at as it stands, is right, and changes something that nobody needs."""
        seen = self.seen
        return bool(seen and seen["changes"] and not seen["problems"] and not seen["stranded"])

    def edited(self) -> None:
        """The draft is another one: what was said of it holds no longer."""
        if self.seen is not None or self.refused:
            self.seen, self.refused = None, ""
        self.tell()

    def tell(self) -> None:
        """Let the page say how the draft stands."""
        for watcher in self.watchers:
            watcher()

    def drop(self) -> None:
        """Forget all that was wanted."""
        self.draft.drop()
        self.seen, self.refused = None, ""
        self.problems.clear()

    async def look(self) -> None:
        """Ask what the draft would change."""
        await self._preview({"document": self.draft.document})

    async def take(self, toml: str) -> None:
        """Want what a file says, and ask what that would change; a file that is wrong is not taken."""
        await self._preview({"toml": toml})
        if self.seen and self.seen["document"] is not None:
            self.draft.document = self.seen["document"]

    async def apply(self) -> bool:
        """Have the draft take effect. Whether it did."""
        body = {"document": self.draft.document, "version": self.draft.version}
        try:
            await self.visitor.api.put("/centre/document", body)
        except ApiError as error:
            self.refused, self.seen = error.message, None
            return False
        except ConsoleError as error:
            self.visitor.tell_of(error)
            return False
        await self.load()
        return True

    async def load(self) -> None:
        """Begin anew from the settings that hold."""
        answer = await self.visitor.api.get("/centre/document")
        self.draft = Draft(base=answer["document"], version=answer["version"])
        self.seen, self.refused = None, ""
        self.problems.clear()

    async def export(self) -> None:
        """Hand the settings that hold to the browser as a centre file."""
        text = await self.visitor.ask(self.visitor.api.text("/centre/file"))
        if text is not None:
            with self.visitor.in_front():
                ui.download.content(text, f"{self.draft.base['centre']['code']}.toml", "application/toml")

    async def _preview(self, asked: Answer) -> None:
        answer = await self.visitor.ask(self.visitor.api.post("/centre/preview", asked))
        if answer is None:
            return
        self.seen, self.refused = answer, ""
        self.draft.version = answer["version"]
        from_file = "toml" in asked
        self.problems = {} if from_file else {_place(each): each["words"] for each in answer["problems"]}


async def open_desk(visitor: Visitor) -> Desk:
    """A desk with the settings that hold. Raises ConsoleError."""
    answer = await visitor.api.get("/centre/document")
    draft = Draft(base=answer["document"], version=answer["version"])
    return Desk(visitor, draft, answer["labels"], is_open=visitor.role == "admin")


def _place(problem: Answer) -> At:
    return At(problem["section"] or "", problem["index"], problem["field"])
