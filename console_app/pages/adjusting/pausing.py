"""Pausing: a counter with one of the centre's reasons, a service with a message."""

from nicegui import ui

from console_app.pages.adjusting.doing import change_state
from console_app.visitor import Visitor
from console_app.widgets.asking import ask_why
from console_app.widgets.card import heading
from queue_protocol.commands import PauseService


async def ask_pause(visitor: Visitor, number: int) -> None:
    """Pause a counter for a reason of the centre's list."""
    reasons = {each.code: visitor.named(each.name) for each in visitor.link.snapshot.pause_reasons}
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card"):
        heading(visitor.say("adjusting.pause_why", counter=number))
        for code, name in reasons.items():
            ui.button(name, on_click=lambda code=code: dialog.submit(code)).props("outline").classes("w-full")
        ui.button(visitor.say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("flat")
    reason = await dialog
    if reason is not None:
        await change_state(visitor, number, "paused", reason=str(reason))


async def ask_message(visitor: Visitor, service: str, name: str) -> None:
    """Give no more numbers of a service, and tell whoever asks why."""
    message = await ask_why(visitor, visitor.say("adjusting.pause_service_why", service=name), needed=False)
    if message is not None:
        told = {"vi": message} if message else None
        if await visitor.do(PauseService(service=service, message=told)) is not None:
            visitor.tell(visitor.say("adjusting.done"))
