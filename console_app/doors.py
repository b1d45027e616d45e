"""The console's paths that are no pages: the way in and out, language and colours, the style sheet."""

from pathlib import Path

from fastapi import APIRouter, Request, Response
from starlette.responses import FileResponse, RedirectResponse

import fonts
from console_app.api import Api
from console_app.entrance import Doorman
from console_app.errors import ConsoleError
from console_app.sessions import COOKIE
from console_app.texts import LANGUAGES

LANGUAGE_COOKIE, MODE_COOKIE = "hang-doi-language", "hang-doi-mode"
MODES = ("light", "dark")
_YEAR = 365 * 24 * 60 * 60
_STYLE = Path(__file__).parent / "resources" / "console.css"


def language_of(request: Request) -> str:
    """As the person has chosen; else Vietnamese."""
    chosen = request.cookies.get(LANGUAGE_COOKIE)
    return chosen if chosen in LANGUAGES else LANGUAGES[0]


def is_dark(request: Request) -> bool:
    """Whether the person has chosen dark colours."""
    return request.cookies.get(MODE_COOKIE) == "dark"


def address_of(request: Request) -> str:
    """Where somebody is at this console: the path, and what follows the question mark."""
    return f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path


def build_doors(doorman: Doorman) -> APIRouter:
    """The paths, for that doorman's sessions."""
    router = APIRouter(include_in_schema=False)

    @router.get("/enter/{entry}")
    async def enter(entry: str, request: Request) -> Response:
        key = doorman.sessions.enter(entry)
        answer = RedirectResponse("/" if key else "/log-in?why=ended", 303)
        if key:
            secure = request.url.scheme == "https"
            answer.set_cookie(COOKIE, key, httponly=True, samesite="strict", secure=secure)
        return answer

    @router.get("/log-out")
    async def log_out(request: Request) -> Response:
        await _end_session(doorman, request)
        answer = RedirectResponse("/log-in", 303)
        answer.delete_cookie(COOKIE)
        return answer

    @router.get("/language/{language}")
    async def choose_language(language: str, back: str = "/") -> Response:
        return _remember(LANGUAGE_COOKIE, language, back, among=LANGUAGES)

    @router.get("/mode/{mode}")
    async def choose_mode(mode: str, back: str = "/") -> Response:
        return _remember(MODE_COOKIE, mode, back, among=MODES)

    return router


def build_look() -> APIRouter:
    """The paths of what pages look like."""
    router = APIRouter(prefix="/look", include_in_schema=False)

    @router.get("/console.css")
    async def style() -> Response:
        return FileResponse(_STYLE, headers={"Cache-Control": "no-cache"})

    @router.get("/fonts/{weight}.ttf")
    async def font(weight: str) -> Response:
        if weight not in {known.value for known in fonts.Weight}:
            return Response(status_code=404)
        return FileResponse(fonts.path(fonts.Weight(weight)), headers={"Cache-Control": "max-age=31536000"})

    return router


async def _end_session(doorman: Doorman, request: Request) -> None:
    session = doorman.sessions.of(request.cookies.get(COOKIE))
    if session is None:
        return
    doorman.sessions.end(session)
    try:
        await Api(doorman.client, session.token, language_of(request)).delete("/sessions/current")
    except ConsoleError:
        return  # the browser is out in any case; the server's session ends by its time


def _remember(cookie: str, value: str, back: str, *, among: tuple[str, ...]) -> Response:
    """Back to where the person was: only ever to a path of this console."""
    here = back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/"
    answer = RedirectResponse(here, 303)
    if value in among:
        answer.set_cookie(cookie, value, max_age=_YEAR, samesite="lax")
    return answer
