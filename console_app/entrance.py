"""The log-in: a person's login and secret, at the centre whose token the console holds, become a session."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
from nicegui import ui

from console_app.api import Api
from console_app.errors import ApiError, ConsoleError
from console_app.person import Centre, Person, person_in
from console_app.sessions import Sessions
from console_app.texts import named, say
from console_app.widgets.card import heading
from console_app.widgets.entry import preferences


@dataclass(frozen=True, slots=True)
class Doorman:
    """Lets people in, by the tokens of the console itself, one for each centre."""

    client: httpx.AsyncClient
    tokens: Sequence[str]
    sessions: Sessions

    async def places(self, language: str) -> list[tuple[Centre, str]]:
        """The centres at which one may log in here, each with the console's token. Raises ConsoleError."""
        found = await asyncio.gather(*(self.me(token, language) for token in self.tokens))
        return [(person.centres[0], token) for person, token in zip(found, self.tokens, strict=True)]

    async def me(self, token: str, language: str) -> Person:
        """Whose token it is. Raises ConsoleError."""
        return person_in(await Api(self.client, token, language).get("/me"))

    async def let_in(self, token: str, login: str, secret: str, language: str) -> str:
        """The entry for the browser of whoever has that login and secret. Raises ConsoleError."""
        began = await Api(self.client, token, language).post("/sessions", {"login": login, "secret": secret})
        return self.sessions.begin(began["token"], await self.me(began["token"], language))


@contextmanager
def entrance(language: str, *, dark: bool, address: str) -> Iterator[None]:
    """The page before all others; what is built inside stands above the choice of language and colours."""
    with ui.element("div").classes("entrance"):
        yield
        with (
            ui.element("nav")
            .classes("preferences")
            .props(f'aria-label="{say(language, "resources.preferences")}"')
        ):
            preferences(language, dark=dark, address=address)


async def build_entrance(doorman: Doorman, language: str, *, has_ended: bool) -> None:
    """The form in which somebody says who they are."""
    with ui.element("form").classes("card").props("onsubmit='return false'"):
        heading(say(language, "resources.product"), level=1)
        ui.label(say(language, "resources.ended" if has_ended else "resources.welcome")).classes("mute")
        try:
            places = await doorman.places(language)
        except ConsoleError as error:
            _tell_away(language, error)
            return
        _Form(doorman, language, places).build()


def _tell_away(language: str, error: ConsoleError) -> None:
    message = error.message if isinstance(error, ApiError) else say(language, "resources.server_away")
    ui.label(message).classes("note bad").props("role=alert")
    ui.timer(5.0, ui.navigate.reload, once=True)


class _Form:
    def __init__(self, doorman: Doorman, language: str, places: Sequence[tuple[Centre, str]]) -> None:
        self._doorman, self._language, self._places = doorman, language, places

    def build(self) -> None:
        tokens = {token: named(self._language, centre.name) for centre, token in self._places}
        first = self._places[0][1]
        self._place = ui.select(tokens, label=self._say("centre"), value=first).props("outlined").classes("w-full")
        self._place.set_visibility(len(tokens) > 1)
        field = "outlined autocomplete=username autofocus maxlength=64"
        self._login = ui.input(self._say("login")).props(field).classes("w-full")
        field = "outlined autocomplete=current-password maxlength=128"
        self._secret = ui.input(self._say("secret"), password=True).props(field).classes("w-full")
        self._refusal = ui.label().classes("note bad").props("role=alert")
        self._refusal.set_visibility(False)
        ui.button(self._say("log_in"), on_click=self._submit).props("type=submit unelevated").classes("w-full")

    def _say(self, key: str) -> str:
        return say(self._language, f"resources.{key}")

    async def _submit(self) -> None:
        login, secret = (self._login.value or "").strip(), self._secret.value or ""
        if not login or not secret:
            return
        try:
            entry = await self._doorman.let_in(self._place.value, login, secret, self._language)
        except ConsoleError as error:
            self._refusal.set_text(error.message if isinstance(error, ApiError) else self._say("server_away"))
            self._refusal.set_visibility(True)
            self._secret.set_value("")
            return
        ui.navigate.to(f"/enter/{entry}")
