"""Who works at the centre: accounts as a list, and what an administrator may do with each."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from nicegui import ui

from console_app.page import Page
from console_app.pages.staff.asking import ask_account, ask_secret, show_pin
from console_app.visitor import Visitor
from console_app.widgets.asking import confirm
from console_app.widgets.card import attribute, card, empty

Account = Mapping[str, Any]


async def build(visitor: Visitor) -> None:
    """The whole page."""
    board = _Board(visitor)
    await board.load()
    board.build()


class _Board:
    """The accounts as the server last said them."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor, self._say = visitor, visitor.say
        self._accounts: list[Account] = []

    async def load(self) -> None:
        """Ask for them anew."""
        self._accounts = await self._visitor.ask(self._visitor.api.get("/staff")) or []

    @ui.refreshable_method
    def build(self) -> None:
        """One row for each account."""
        with card(self._say("staff.accounts")):
            ui.button(self._say("staff.add"), icon="person_add", on_click=self._add).classes("self-start")
            if not self._accounts:
                empty(self._say("staff.nobody"))
            with ui.element("ul").classes("rows"):
                for account in self._accounts:
                    self._row(account)

    def _row(self, account: Account) -> None:
        with ui.element("li").classes("row-line off" if account["disabled"] else "row-line"):
            with ui.element("div").classes("who"):
                ui.label(account["name"]).classes("font-semibold")
                ui.label(self._state(account)).classes("mute small")
            with ui.row().classes("gap-2"):
                self._buttons(account)

    def _state(self, account: Account) -> str:
        centres = account["centres"]
        said = [account["login"], self._say(f"staff.{account['role']}")]
        said.append(self._say("staff.everywhere") if centres is None else ", ".join(centres))
        if account["counter"] is not None:
            said.append(self._say("staff.at_counter", counter=account["counter"]))
        if account["disabled"]:
            said.append(self._say("staff.disabled"))
        return " · ".join(said)

    def _buttons(self, account: Account) -> None:
        self._button("staff.change", account, lambda: self._change(account))
        self._button("staff.new_pin", account, lambda: self._new_secret(account))
        if account["disabled"]:
            self._button("staff.enable", account, lambda: self._enable(account))
        elif account["id"] != self._visitor.person.staff_id:
            self._button("staff.disable", account, lambda: self._disable(account))

    def _button(self, key: str, account: Account, clicked: Callable[[], Awaitable[None]]) -> None:
        name = attribute(account["name"])
        ui.button(self._say(key), on_click=clicked).props(f'outline aria-label="{self._say(key)}: {name}"')

    async def _add(self) -> None:
        wanted = await ask_account(self._visitor)
        if wanted is not None:
            made = await self._done(self._visitor.api.post("/staff", wanted))
            if made is not None and made["secret"] is not None:
                await show_pin(self._visitor, made)

    async def _change(self, account: Account) -> None:
        wanted = await ask_account(self._visitor, account)
        if wanted is not None:
            await self._done(self._visitor.api.put(f"/staff/{account['id']}", wanted))

    async def _new_secret(self, account: Account) -> None:
        wanted = await ask_secret(self._visitor, account)
        if wanted is None:
            return
        made = await self._done(self._visitor.api.post(f"/staff/{account['id']}/secret", wanted))
        if made is not None and made["secret"] is not None:
            await show_pin(self._visitor, made)

    async def _disable(self, account: Account) -> None:
        question = self._say("staff.disable_question", name=account["name"])
        if await confirm(self._visitor, question, more=self._say("staff.disable_more")):
            await self._done(self._visitor.api.post(f"/staff/{account['id']}/disable"))

    async def _enable(self, account: Account) -> None:
        await self._done(self._visitor.api.post(f"/staff/{account['id']}/enable"))

    async def _done(self, asking: Awaitable[Any]) -> Account | None:
        """Have it done, and show the list as it is then."""
        answer: Account | None = await self._visitor.ask(asking)
        if answer is not None:
            self._visitor.tell(self._say("staff.done", name=answer["name"]))
            await self.load()
            self.build.refresh()
        return answer


PAGE = Page(name="staff", path="/staff", icon="group", build=build, readers=frozenset({"admin"}))
