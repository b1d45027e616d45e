"""Asking a clerk to a counter, and who has been asked and is not there yet."""

from functools import partial

from nicegui import ui

from console_app.pages.adjusting.pieces import act, drawn_when_changed
from console_app.visitor import Visitor
from console_app.widgets.card import heading
from queue_protocol.commands import SendClerk
from queue_protocol.state import SentClerk


async def ask_clerk(visitor: Visitor, number: int) -> None:
    """Choose who is asked to the counter, with a word to them."""
    staff = await visitor.ask(visitor.api.get("/staff"))
    if staff is None:
        return
    clerks = {
        each["login"]: _named(visitor, each["name"], each["counter"])
        for each in staff
        if not each["disabled"] and each["role"] == "clerk" and each["counter"] != number
    }
    asked = await _ask(visitor, number, clerks)
    if asked is not None:
        login, note = asked
        command = SendClerk(clerk=login, counter=number, note=note or None)
        if await visitor.do(command) is not None:
            visitor.tell(visitor.say("adjusting.sent", clerk=clerks[login], counter=number))


def _named(visitor: Visitor, name: str, counter: int | None) -> str:
    where = visitor.say("adjusting.no_counter")
    if counter is not None:
        where = visitor.say("adjusting.counter_number", counter=counter)
    return f"{name} · {where}"


async def _ask(visitor: Visitor, number: int, clerks: dict[str, str]) -> tuple[str, str] | None:
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card wide-dialog"):
        heading(visitor.say("adjusting.send_to", counter=number))
        if not clerks:
            ui.label(visitor.say("adjusting.nobody_to_send"))
        who = ui.select(clerks, label=visitor.say("adjusting.clerk")).props("outlined").classes("w-full")
        note = ui.input(visitor.say("adjusting.note")).props("outlined maxlength=200").classes("w-full")
        with ui.row().classes("w-full justify-end"):
            ui.button(visitor.say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("outline")
            send = ui.button(
                visitor.say("adjusting.send"), on_click=lambda: dialog.submit((who.value, note.value or ""))
            )
            send.bind_enabled_from(who, "value", backward=bool)
    answer = await dialog
    return answer if isinstance(answer, tuple) else None


def sent_clerks(visitor: Visitor) -> None:
    """Who has been asked somewhere, each with a way to take it back."""

    def draw() -> None:
        for sent in visitor.link.snapshot.sent_clerks or ():
            with ui.row().classes("note items-center justify-between w-full"):
                key = "is_sent_with" if sent.note else "is_sent"
                ui.label(visitor.say(f"adjusting.{key}", clerk=sent.clerk, counter=sent.counter, note=sent.note))
                if visitor.may("send_clerk"):
                    act(visitor.say("adjusting.take_back"), partial(_take_back, visitor, sent))

    drawn_when_changed(visitor, draw, lambda: visitor.link.snapshot.sent_clerks)


async def _take_back(visitor: Visitor, sent: SentClerk) -> None:
    await visitor.do(SendClerk(clerk=sent.login))
