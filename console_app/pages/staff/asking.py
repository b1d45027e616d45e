"""What is asked of an administrator about one account, and the PIN that is shown once."""

from collections.abc import Mapping
from typing import Any

from nicegui import ui

from console_app.visitor import Visitor
from console_app.widgets.card import heading

ROLES = ("clerk", "supervisor", "inspector", "admin")
EVERYWHERE = "*"
Account = Mapping[str, Any]


async def ask_account(visitor: Visitor, account: Account | None = None) -> dict[str, Any] | None:
    """The body that makes an account, or changes this one; None when the person thinks better of it."""
    say, known = visitor.say, account or {"name": "", "role": "clerk", "centres": [visitor.person.centre]}
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card dialog"):
        heading(say("staff.change" if account else "staff.add"))
        login = None if account else _input(say("staff.login"))
        name = _input(say("staff.name"), known["name"])
        role = ui.select(
            {each: say(f"staff.{each}") for each in ROLES}, label=say("staff.role"), value=known["role"]
        )
        centres = ui.select(
            _centres(visitor), label=say("staff.centres"), multiple=True,
            value=[EVERYWHERE] if known["centres"] is None else list(known["centres"]),
        )  # fmt: skip
        for each in (role, centres):
            each.props("outlined stack-label").classes("w-full")
        secret = None if account else _secret(visitor)

        def submit() -> None:
            chosen = list(centres.value or [])
            wanted = {"name": (name.value or "").strip(), "role": role.value}
            wanted["centres"] = None if EVERYWHERE in chosen else chosen
            if login is not None:
                wanted["login"] = (login.value or "").strip()
            if secret is not None and secret.value:
                wanted["secret"] = secret.value
            dialog.submit(wanted)

        _buttons(visitor, dialog, submit)
    return _answer(await dialog)


async def ask_secret(visitor: Visitor, account: Account) -> dict[str, Any] | None:
    """The body that gives another PIN or password; None when the person thinks better of it."""
    with visitor.in_front(), ui.dialog() as dialog, ui.card().classes("card dialog"):
        heading(visitor.say("staff.new_pin_for", name=account["name"]))
        ui.label(visitor.say("staff.new_pin_more"))
        secret = _secret(visitor)
        _buttons(visitor, dialog, lambda: dialog.submit({"secret": secret.value} if secret.value else {}))
    return _answer(await dialog)


async def show_pin(visitor: Visitor, account: Account) -> None:
    """The PIN that the server has made: shown now, and never again."""
    with visitor.in_front(), ui.dialog().props("persistent") as dialog, ui.card().classes("card dialog"):
        heading(visitor.say("staff.pin_of", name=account["name"], login=account["login"]))
        ui.label(account["secret"]).classes("secret").props("role=status")
        ui.label(visitor.say("staff.pin_once"))
        ui.button(visitor.say("staff.pin_noted"), on_click=lambda: dialog.submit(None))
    await dialog


def _centres(visitor: Visitor) -> dict[str, str]:
    """Those of the administrator; all that there are and will be, for somebody new or from there."""
    named = {each.code: visitor.named(each.name) for each in visitor.person.centres}
    return {**named, EVERYWHERE: visitor.say("staff.everywhere")}


def _input(label: str, value: str = "") -> ui.input:
    return ui.input(label, value=value).props("outlined stack-label maxlength=100").classes("w-full")


def _secret(visitor: Visitor) -> ui.input:
    made = ui.input(visitor.say("staff.secret"), password=True, password_toggle_button=True)
    return made.props("outlined stack-label autocomplete=new-password").classes("w-full")


def _buttons(visitor: Visitor, dialog: ui.dialog, submit: Any) -> None:
    with ui.row().classes("w-full justify-end"):
        ui.button(visitor.say("resources.cancel"), on_click=lambda: dialog.submit(None)).props("outline")
        ui.button(visitor.say("resources.confirm"), on_click=submit)


def _answer(said: Any) -> dict[str, Any] | None:
    return None if said is None else dict(said)
