"""The console put together: the doors, the log-in, and each page for whoever may read it."""

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from copy import copy
from dataclasses import dataclass
from importlib.metadata import version

from fastapi import FastAPI, Request
from nicegui import ui
from nicegui.language import Language
from nicegui.translations import translations
from starlette.responses import RedirectResponse, Response

from console_app import texts
from console_app.api import Api, open_client
from console_app.doors import address_of, build_doors, build_look, is_dark, language_of
from console_app.entrance import Doorman, build_entrance, entrance
from console_app.frame import frame
from console_app.halls import Hall, Halls, Heard
from console_app.leaving import Leaving
from console_app.look import dress
from console_app.page import Page
from console_app.pages import PAGES
from console_app.sessions import COOKIE, Session, Sessions
from console_app.visitor import Visitor
from console_app.widgets.card import heading
from queue_client.headless.link import HeadlessLink
from queue_protocol.frames import Hello
from queue_protocol.version import PROTOCOL

FIRST_SNAPSHOT_SECONDS = 2.0
"""So long a page waits for the hall before it says that it is being connected."""

BUILDING_SECONDS = 30.0
"""A busy machine may take so long for a page; after that the browser is told that something is wrong."""


@dataclass(frozen=True, slots=True)
class Console:
    """The parts that all pages share."""

    doorman: Doorman
    halls: Halls
    pages: Sequence[Page]

    def session_of(self, request: Request) -> Session | None:
        """Who is logged in at the browser that asks."""
        return self.doorman.sessions.of(request.cookies.get(COOKIE))


def build_application(server: str, tokens: Sequence[str], *, pages: Sequence[Page] = PAGES) -> FastAPI:
    """The web application for the queue server at that address; `tokens` are its own, one for each centre.

    NiceGUI keeps its pages in the process: one application at a time. Raises BadAddressError.
    """
    client = open_client(server)

    def make_link(token: str, heard: Heard) -> HeadlessLink:
        hello = Hello(protocol=PROTOCOL, app="queue-console", version=version("hang-doi"), waits=True, watch=True)
        return HeadlessLink(server, token, hello, heard=heard)

    console = Console(Doorman(client, tokens, Sessions(time.monotonic)), Halls(make_link), pages)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        await console.halls.close()
        await client.aclose()

    app = FastAPI(lifespan=lifespan, openapi_url=None, docs_url=None, redoc_url=None)
    for router in (build_doors(console.doorman), build_look()):
        app.include_router(router)
    _name_outages()
    _add_entrance(console)
    for page in console.pages:
        _add(console, page)
    ui.run_with(
        app,
        title=texts.say("vi", "resources.product"),
        show_welcome_message=False,
        favicon="🎫",
        reconnect_timeout=BUILDING_SECONDS,
    )
    app.add_middleware(Leaving)
    return app


def _name_outages() -> None:
    """What NiceGUI says by itself while a browser has lost the console; it knows no Vietnamese."""
    known_as: dict[str, Language] = {"vi": "vi", "en": "en-US"}
    for language, name in known_as.items():
        translations[name] = {key: texts.say(language, f"resources.{key}") for key in translations["en-US"]}


def _add_entrance(console: Console) -> None:
    @ui.page("/log-in", response_timeout=BUILDING_SECONDS)
    async def log_in(request: Request, why: str = "") -> Response | None:
        if console.session_of(request) is not None and not why:
            return RedirectResponse("/", 303)
        language = _prepare(request)
        with entrance(language, dark=is_dark(request), address=address_of(request)):
            await build_entrance(console.doorman, language, has_ended=why == "ended")
        return None


def _add(console: Console, page: Page) -> None:
    @ui.page(page.path, response_timeout=BUILDING_SECONDS)
    async def open_page(request: Request) -> Response | None:
        session = console.session_of(request)
        if session is None:
            return RedirectResponse("/log-in?why=ended" if COOKIE in request.cookies else "/log-in", 303)
        language, client = _prepare(request), ui.context.client
        if session.person.role not in page.readers:
            _build_message(language, "not_for_you", status=403)
            return None
        hall = console.halls.join(session)
        client.on_delete(lambda: console.halls.leave(session))
        if not await hall.ready(within_seconds=FIRST_SNAPSHOT_SECONDS):
            _build_message(language, "connecting_more", status=503)
            ui.timer(FIRST_SNAPSHOT_SECONDS, ui.navigate.reload, once=True)
            return None
        if hall.is_refused:
            console.doorman.sessions.end(session)
            return RedirectResponse("/log-in?why=ended", 303)
        await _build(console, page, _visitor(console, session, hall, request))
        return None


def _visitor(console: Console, session: Session, hall: Hall, request: Request) -> Visitor:
    client, language = ui.context.client, language_of(request)
    visitor = Visitor(
        client=client,
        person=session.person,
        hall=hall,
        api=Api(console.doorman.client, session.token, language),
        language=language,
        asked={**request.query_params, **request.path_params},
        address=address_of(request),
        dark=is_dark(request),
    )
    client.on_delete(visitor.leave)
    return visitor


async def _build(console: Console, page: Page, visitor: Visitor) -> None:
    ui.page_title(f"{visitor.say(f'{page.name}.title')} · {visitor.say('resources.product')}")
    with frame(visitor, page, console.pages):
        await page.build(visitor)


def _prepare(request: Request) -> str:
    """Language and colours of the page that is being built, as its reader has chosen. Returns the language."""
    language, client = language_of(request), ui.context.client
    client.page = copy(client.page)  # the other readers' pages have their own
    client.page.language, client.page.dark = ("en-US" if language == "en" else "vi"), is_dark(request)
    ui.page_title(texts.say(language, "resources.product"))
    dress(dark=is_dark(request))
    return language


def _build_message(language: str, key: str, *, status: int) -> None:
    ui.context.client.status_code = status
    with ui.element("div").classes("entrance"), ui.element("div").classes("card"):
        heading(texts.say(language, "resources.product"), level=1)
        ui.label(texts.say(language, f"resources.{key}")).props("role=status")
        ui.link(texts.say(language, "resources.back"), "/")
