"""The web application: both doors, the probes, and the one place where errors become answers."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from fastapi import FastAPI, Request, Response, WebSocket
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.websockets import WebSocketDisconnect

from queue_protocol.errors import ErrorCode
from queue_server import server_version
from queue_server.domain.refusals import Refusal
from queue_server.service.centre_file.understanding import FlawsError
from queue_server.service.stranding import StrandedError
from queue_server.store.errors import StoreError
from queue_server.transport import afar_pages, citizen_page
from queue_server.transport.callers import ServerPart
from queue_server.transport.citizens import TurnedAwayError, turn_away
from queue_server.transport.gated_pages import GatedPages
from queue_server.transport.limits import BodyLimit
from queue_server.transport.live import Connection, greet
from queue_server.transport.metrics import CONTENT_TYPE
from queue_server.transport.problems import FaultError, described, fault_of, respond
from queue_server.transport.resources import (
    accounts,
    adjusting,
    devices,
    pairing,
    past,
    people,
    places,
    procedures,
    records,
    reports,
    settings,
    statistics,
    tickets,
    watch,
    what_if,
    who,
)
from queue_server.transport.resources.shared import PREFIX
from queue_server.transport.server import Server

_DESCRIPTION = """
The queue of a one-stop centre. The same commands travel over `WS /api/v1/live` (docs/protocol.md) and as the
resources below. Errors are RFC 9457 problem documents with a stable `code`.
"""

_RESOURCES = (
    adjusting,
    tickets,
    places,
    procedures,
    people,
    devices,
    pairing,
    statistics,
    reports,
    records,
    settings,
    accounts,
    past,
    watch,
    what_if,
    who,
)


def build_application(assemble: Callable[[], Server]) -> FastAPI:
    """The application; `assemble` joins the server's parts once the event loop runs."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        server = assemble()
        app.state.server = server
        lasting = (server.follower, server.presence, server.foretelling, server.summarising)
        working = [asyncio.create_task(each.run()) for each in lasting]
        try:
            yield
        finally:
            for task in working:
                task.cancel()
            await asyncio.gather(*working, return_exceptions=True)
            await server.telling_phones.stop()
            await server.presence.settled()
            await server.watching.settled()
            await asyncio.to_thread(server.stop)

    app = FastAPI(
        title="Hàng Đợi",
        version=server_version(),
        description=_DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,  # that page loads its script from elsewhere, and a hall has no elsewhere
        redoc_url=None,
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    for pages in (citizen_page, afar_pages):  # first: an address is held to each route in turn
        app.include_router(pages.router)
    for part in _RESOURCES:
        app.include_router(part.router)
    _add_probes(app)
    _add_live(app)
    _add_error_answers(app)
    app.add_middleware(BodyLimit)
    app.add_middleware(GatedPages)
    return app


def _add_probes(app: FastAPI) -> None:
    @app.get("/healthz", tags=["operation"])
    async def healthz() -> dict[str, str]:
        """Whether the process answers."""
        return {"status": "ok"}

    @app.get("/readyz", tags=["operation"], responses={503: described("The database cannot be read, or it stops")})
    async def readyz(server: ServerPart) -> dict[str, str]:
        """Whether the database can be read and commands are taken."""
        if not await asyncio.to_thread(server.is_ready):
            raise FaultError(ErrorCode.UNAVAILABLE)
        return {"status": "ready", "version": server_version()}

    @app.get("/metrics", tags=["operation"], response_class=PlainTextResponse)
    async def metrics(server: ServerPart) -> Response:
        """Figures for Prometheus."""
        devices = await asyncio.to_thread(server.known_devices)
        return Response(server.metrics.text(devices), media_type=CONTENT_TYPE)


def _add_live(app: FastAPI) -> None:
    @app.websocket(f"{PREFIX}/live")
    async def live(socket: WebSocket, server: ServerPart) -> None:
        try:
            sender = server.authentication.identify(socket.headers.get("authorization"))
        except FaultError as error:
            await socket.send_denial_response(respond(Request({**socket.scope, "type": "http"}), error.fault))
            return
        await socket.accept()
        with suppress(WebSocketDisconnect):  # the device went while it was being greeted or cut
            hello = await greet(socket, server, sender)
            if hello is not None:
                base_url = server.base_url(socket.headers, secure=socket.url.scheme == "wss")
                await Connection(socket, server, sender, base_url, hello).run()


def _add_error_answers(app: FastAPI) -> None:
    async def answer(request: Request, error: Exception) -> Response:
        return respond(request, fault_of(error))

    async def malformed(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        return respond(request, FaultError(ErrorCode.MALFORMED, reason=f"{place}: {first['msg']}").fault)

    async def of_the_framework(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        by_status = {404: ErrorCode.NOT_FOUND, 405: ErrorCode.METHOD_NOT_ALLOWED, 413: ErrorCode.TOO_LARGE}
        code = by_status.get(error.status_code, ErrorCode.MALFORMED)
        return respond(request, FaultError(code, reason=str(error.detail)).fault)

    for foreseen in (Refusal, StoreError, FaultError, FlawsError, StrandedError, Exception):
        app.add_exception_handler(foreseen, answer)
    app.add_exception_handler(TurnedAwayError, turn_away)
    app.add_exception_handler(RequestValidationError, malformed)
    app.add_exception_handler(HTTPException, of_the_framework)
