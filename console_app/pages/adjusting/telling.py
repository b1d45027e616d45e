"""Telling the hall something, once and now: shown and said in some zones or in all."""

from nicegui import ui

from console_app.visitor import Visitor
from console_app.widgets.card import card
from queue_protocol.commands import Announce

_LONGEST = 200


def telling(visitor: Visitor) -> None:
    """A line in Vietnamese, one in English where that is wanted, and where."""
    say = visitor.say
    zones = {zone.code: visitor.named(zone.name) for zone in visitor.link.snapshot.zones}
    with card(say("adjusting.announce")):
        vietnamese = ui.input(say("adjusting.in_vietnamese")).props(f"outlined maxlength={_LONGEST}")
        english = ui.input(say("adjusting.in_english")).props(f"outlined maxlength={_LONGEST}")
        where = ui.select(zones, multiple=True, label=say("adjusting.where")).props("outlined use-chips")
        for field in (vietnamese, english, where):
            field.classes("w-full")

        async def send() -> None:
            vietnamese.error = None if _line(vietnamese.value) else say("adjusting.words_needed")
            if vietnamese.error:
                return
            said = {"vi": _line(vietnamese.value), "en": _line(english.value)}
            text = {language: words for language, words in said.items() if words}
            if await visitor.do(Announce(text=text, zones=tuple(where.value or ()))) is not None:
                visitor.tell(say("adjusting.announced"))
                vietnamese.value = english.value = ""

        with ui.row().classes("w-full justify-end"):
            ui.button(say("adjusting.say_it"), icon="campaign", on_click=send)


def _line(words: str | None) -> str:
    """One line: what is pasted may have several."""
    return " ".join((words or "").split())
