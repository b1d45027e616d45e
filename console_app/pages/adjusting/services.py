"""Services: whether each gives numbers, and how many in a day."""

from functools import partial

from nicegui import ui

from console_app.pages.adjusting.pausing import ask_message
from console_app.pages.adjusting.pieces import act, drawn_when_changed
from console_app.visitor import Visitor
from console_app.widgets.card import card, heading
from queue_protocol.commands import ResumeService, SetDailyLimit
from queue_protocol.state import Service

_MOST = 999_999


def services(visitor: Visitor) -> None:
    """Draw them, and keep them true."""

    def draw() -> None:
        with ui.element("div").classes("lines"):
            for service in visitor.link.snapshot.services:
                _line(visitor, service)

    def shown() -> object:
        return [
            (each.code, each.name, each.state, each.paused, each.daily_limit)
            for each in visitor.link.snapshot.services
        ]

    with card(visitor.say("adjusting.services")):
        drawn_when_changed(visitor, draw, shown)


def _line(visitor: Visitor, service: Service) -> None:
    name = visitor.named(service.name)
    state = "paused" if service.paused else service.state
    with ui.element("div").classes("line"):
        with ui.element("div").classes("grow"):
            ui.label(f"{service.prefix} · {name}").classes("font-semibold")
            ui.label(_limit(visitor, service)).classes("small mute")
        ui.label(visitor.say(f"adjusting.gives_{state}")).classes(f"state {state}")
        with ui.row().classes("gap-1"):
            _buttons(visitor, service, name)


def _buttons(visitor: Visitor, service: Service, name: str) -> None:
    say = visitor.say
    if service.paused and visitor.may("resume_service"):
        act(
            say("adjusting.resume"), partial(_resume, visitor, service.code),
            says=say("adjusting.resume_service", service=name),
        )  # fmt: skip
    elif not service.paused and visitor.may("pause_service"):
        act(
            say("adjusting.pause"), partial(ask_message, visitor, service.code, name),
            says=say("adjusting.pause_service", service=name),
        )  # fmt: skip
    if visitor.may("set_daily_limit"):
        act(
            say("adjusting.limit"), partial(_ask_limit, visitor, service, name),
            says=say("adjusting.limit_of", service=name),
        )  # fmt: skip


def _limit(visitor: Visitor, service: Service) -> str:
    if service.daily_limit is None:
        return visitor.say("adjusting.no_limit")
    return visitor.say("adjusting.limited", limit=visitor.number(service.daily_limit))


async def _resume(visitor: Visitor, code: str) -> None:
    if await visitor.do(ResumeService(service=code)) is not None:
        visitor.tell(visitor.say("adjusting.done"))


async def _ask_limit(visitor: Visitor, service: Service, name: str) -> None:
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card"):
        heading(visitor.say("adjusting.limit_of", service=name))
        limit = ui.number(
            visitor.say("adjusting.limit_label"), value=service.daily_limit, min=1, max=_MOST, precision=0
        )
        limit.props("outlined clearable").classes("w-full")
        with ui.row().classes("w-full justify-end"):
            ui.button(visitor.say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("outline")
            ui.button(visitor.say("adjusting.apply"), on_click=lambda: dialog.submit("apply"))
    if await dialog != "apply":
        return
    wanted = None if limit.value is None else min(max(int(limit.value), 1), _MOST)
    command = SetDailyLimit(service=service.code, limit=wanted, expected=service.daily_limit)
    if await visitor.do(command) is not None:
        visitor.tell(visitor.say("adjusting.done"))
