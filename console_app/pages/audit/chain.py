"""Whether the journal is what was written: verified further while somebody looks at the page."""

from collections.abc import Mapping
from typing import Any

from nicegui import background_tasks, ui

from console_app.visitor import Visitor
from console_app.widgets.card import card


def chain(visitor: Visitor) -> None:
    """The state, which grows as the server reads on, and a button that begins with the first entry again."""
    with card(visitor.say("audit.chain")), ui.row().classes("items-center justify-between w-full gap-4"):
        state = ui.label(visitor.say("audit.verifying")).classes("note grow").props("role=status")

        async def verify(*, anew: bool) -> None:
            again.disable()
            while (told := await _ask(visitor, anew=anew)) is not None:
                anew = False
                state.set_text(_sentence(visitor, told))
                state.classes(remove="good bad", add=_colour(told))
                if _is_whole(told):
                    break
            again.enable()

        again = ui.button(visitor.say("audit.again"), on_click=lambda: verify(anew=True)).props("outline")
        background_tasks.create(verify(anew=False), context=ui.context.client)


async def _ask(visitor: Visitor, *, anew: bool) -> Mapping[str, Any] | None:
    told: Mapping[str, Any] | None = await visitor.ask(
        visitor.api.get("/journal/verification", anew="true" if anew else None)
    )
    return told


def _is_whole(told: Mapping[str, Any]) -> bool:
    return not told["intact"] or told["verified_to"] >= told["entries"]


def _colour(told: Mapping[str, Any]) -> str:
    if not told["intact"]:
        return "bad"
    return "good" if _is_whole(told) else ""


def _sentence(visitor: Visitor, told: Mapping[str, Any]) -> str:
    if not told["intact"]:
        broken = told["first_broken"]
        what = visitor.say(f"audit.damage_{broken['damage']}")
        return visitor.say("audit.broken", seq=visitor.number(broken["seq"]), what=what)
    key = "intact" if _is_whole(told) else "intact_so_far"
    return visitor.say(
        f"audit.{key}", seq=visitor.number(told["verified_to"]), all=visitor.number(told["entries"])
    )
