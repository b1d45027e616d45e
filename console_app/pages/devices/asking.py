"""What is asked about a device, and the code with which a new one is paired: to be typed or scanned."""

import base64
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

import qrcode
from nicegui import ui
from qrcode.image.svg import SvgPathImage

from console_app.visitor import Visitor
from console_app.widgets.card import heading

ROLES = ("kiosk", "counter", "display", "supervisor", "inspector")
AT_A_COUNTER = frozenset({"counter", "display"})
NOWHERE = 0
Device = Mapping[str, Any]


async def ask_name(visitor: Visitor, device: Device) -> str | None:
    """What it shall be called; None when the person thinks better of it."""
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card dialog"):
        heading(visitor.say("devices.rename_question", name=device["name"]))
        name = ui.input(visitor.say("devices.name"), value=device["name"])
        name.props("outlined autofocus maxlength=64").classes("w-full")
        name.on("keydown.enter", lambda: dialog.submit(name.value))
        _buttons(visitor, dialog, lambda: dialog.submit(name.value))
    answer = await dialog
    return None if answer is None else str(answer).strip()


async def ask_device(visitor: Visitor) -> dict[str, Any] | None:
    """The body that asks for a pairing code; None when the person thinks better of it."""
    say = visitor.say
    counters = {NOWHERE: say("devices.no_counter")}
    counters |= {each.number: str(each.number) for each in visitor.link.snapshot.counters}
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card dialog"):
        heading(say("devices.pair"))
        role = ui.select(
            {each: say(f"devices.{each}") for each in ROLES}, label=say("devices.role"), value=ROLES[0]
        )
        counter = ui.select(counters, label=say("devices.which_counter"), value=NOWHERE)
        name = ui.input(say("devices.name_optional")).props("maxlength=64")
        for each in (role, counter, name):
            each.props("outlined stack-label").classes("w-full")
        counter.bind_visibility_from(role, "value", backward=lambda value: value in AT_A_COUNTER)

        def submit() -> None:
            at = counter.value if role.value in AT_A_COUNTER else NOWHERE
            named = (name.value or "").strip()
            dialog.submit({"role": role.value, "counter": at or None, "name": named or None})

        _buttons(visitor, dialog, submit)
    answer = await dialog
    return None if answer is None else dict(answer)


async def show_code(visitor: Visitor, made: Mapping[str, Any]) -> None:
    """The code, large, and as a picture for devices that scan."""
    until = visitor.clock(datetime.fromisoformat(made["expires_at"]))
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card dialog"):
        heading(visitor.say("devices.code_for", role=visitor.say(f"devices.{made['role']}")))
        ui.label(made["code"]).classes("secret").props("role=status")
        ui.image(picture_of(made["code"])).classes("code-picture").props(
            f'alt="{visitor.say("devices.code_picture")}" no-spinner no-transition'
        )
        ui.label(visitor.say("devices.code_until", time=until))
        ui.button(visitor.say("resources.close"), on_click=lambda: dialog.submit(None))
    await dialog


def picture_of(code: str) -> str:
    """The code as a QR, as the address of a picture that needs no further request."""
    drawn = BytesIO()
    qrcode.make(code, image_factory=SvgPathImage, box_size=10, border=4).save(drawn)
    return f"data:image/svg+xml;base64,{base64.b64encode(drawn.getvalue()).decode()}"


def _buttons(visitor: Visitor, dialog: ui.dialog, submit: Any) -> None:
    with ui.row().classes("w-full justify-end"):
        ui.button(visitor.say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("outline")
        ui.button(visitor.say("resources.confirm"), on_click=submit)
