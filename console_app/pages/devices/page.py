"""The devices of the centre: how each is, its name, its token taken away, and codes for new ones."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from nicegui import ui

from console_app.page import Page
from console_app.pages.devices.asking import ask_device, ask_name, show_code
from console_app.visitor import Visitor
from console_app.widgets.asking import confirm
from console_app.widgets.card import attribute, card, empty

Device = Mapping[str, Any]
LOOK_SECONDS = 5.0
"""How often the list is asked for again: coming and going of devices is not told on the live connection."""
TROUBLES = frozenset({"paper_out", "cover_open", "offline", "failed"})


async def build(visitor: Visitor) -> None:
    """The whole page."""
    board = _Board(visitor)
    await board.load()
    board.build()
    ui.timer(LOOK_SECONDS, board.look)


class _Board:
    """The devices as the server last said them."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor, self._say = visitor, visitor.say
        self._devices: list[Device] = []

    async def load(self) -> None:
        """Ask for them anew."""
        self._devices = await self._visitor.ask(self._visitor.api.get("/devices")) or []

    async def look(self) -> None:
        """Ask again, and draw anew only what has changed: nobody loses the button under the pointer."""
        before = self._devices
        if not self._visitor.is_live:
            return
        await self.load()
        if self._devices != before:
            self.build.refresh()

    @ui.refreshable_method
    def build(self) -> None:
        """Those in use, then those that were revoked."""
        with card(self._say("devices.in_use")):
            if self._visitor.may("start_pairing"):
                ui.button(self._say("devices.pair"), icon="add", on_click=self._pair).classes("self-start")
            self._listed([each for each in self._devices if not each["revoked"]])
        gone = [each for each in self._devices if each["revoked"]]
        if gone:
            with card(self._say("devices.revoked")):
                self._listed(gone)

    def _listed(self, devices: list[Device]) -> None:
        if not devices:
            empty(self._say("devices.none"))
        with ui.element("ul").classes("rows"):
            for device in devices:
                self._row(device)

    def _row(self, device: Device) -> None:
        with ui.element("li").classes("row-line off" if device["revoked"] else "row-line"):
            ui.icon(_ICONS.get(device["role"], "devices")).props("aria-hidden=true").classes("mute")
            with ui.element("div").classes("who"):
                ui.label(device["name"]).classes("font-semibold")
                ui.label(self._state(device)).classes("mute small")
                self._trouble(device)
            if not device["revoked"]:
                with ui.row().classes("gap-2"):
                    self._buttons(device)

    def _state(self, device: Device) -> str:
        said = [self._say(f"devices.{device['role']}")]
        if device["counter"] is not None:
            said.append(self._say("devices.at_counter", counter=device["counter"]))
        said.append(self._presence(device))
        if device["app"]:
            said.append(f"{device['app']} {device['version']}")
        printer = device["printer"]
        if printer is not None and printer["state"] not in TROUBLES:
            said.append(self._say(f"devices.printer_{printer['state']}"))
        return " · ".join(said)

    def _presence(self, device: Device) -> str:
        if device["since"] is None:
            return self._say("devices.never_seen")
        at = datetime.fromisoformat(device["since"])
        key = "devices.here_since" if device["online"] else "devices.away_since"
        return self._say(key, date=self._visitor.day(at), time=self._visitor.clock(at))

    def _trouble(self, device: Device) -> None:
        printer = device["printer"]
        if printer is not None and printer["state"] in TROUBLES and not device["revoked"]:
            ui.label(self._say(f"devices.printer_{printer['state']}")).classes("trouble small")

    def _buttons(self, device: Device) -> None:
        if self._visitor.may("rename_device"):
            self._button("devices.rename", device, lambda: self._rename(device))
        if self._visitor.may("revoke_device"):
            self._button("devices.revoke", device, lambda: self._revoke(device))

    def _button(self, key: str, device: Device, clicked: Callable[[], Awaitable[None]]) -> None:
        name = attribute(device["name"])
        ui.button(self._say(key), on_click=clicked).props(f'outline aria-label="{self._say(key)}: {name}"')

    async def _rename(self, device: Device) -> None:
        name = await ask_name(self._visitor, device)
        if name is not None:
            await self._done(self._visitor.api.post(f"/devices/{device['id']}/rename", {"name": name}))

    async def _revoke(self, device: Device) -> None:
        question = self._say("devices.revoke_question", name=device["name"])
        if await confirm(self._visitor, question, more=self._say("devices.revoke_more")):
            await self._done(self._visitor.api.post(f"/devices/{device['id']}/revoke"))

    async def _pair(self) -> None:
        wanted = await ask_device(self._visitor)
        if wanted is not None:
            made = await self._visitor.ask(self._visitor.api.post("/devices/pairing-codes", wanted))
            if made is not None:
                await show_code(self._visitor, made)

    async def _done(self, asking: Awaitable[Any]) -> None:
        if await self._visitor.ask(asking) is not None:
            await self.load()
            self.build.refresh()


_ICONS: Mapping[str, str] = {
    "kiosk": "touch_app",
    "counter": "point_of_sale",
    "display": "tv",
    "supervisor": "space_dashboard",
    "inspector": "visibility",
    "admin": "admin_panel_settings",
}

PAGE = Page(name="devices", path="/devices", icon="devices", build=build)
