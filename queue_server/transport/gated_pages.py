"""Loads of citizens' pages go through a gate; who finds no room there gets a page that looks again by itself."""

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from queue_server.transport.citizen_views import LOOK_AGAIN_SECONDS, busy_page
from queue_server.transport.citizens import HEADERS, reader_of

_PAGES = ("/t/", "/q/", "/r/")
_STREAM = "/events"


class GatedPages:
    """ASGI middleware: page loads wait at the server's gate, or are answered 503 when too many do."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through when it is its turn."""
        if not _is_page_load(scope):
            await self._app(scope, receive, send)
            return
        server = scope["app"].state.server
        if server.page_gate.is_full:
            server.metrics.page_refused()
            await _busy(Request(scope))(scope, receive, send)
            return
        async with server.page_gate.passed():
            await self._app(scope, receive, send)


def _is_page_load(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    path = scope["path"]
    return path.startswith(_PAGES) and not path.endswith(_STREAM)


def _busy(request: Request) -> HTMLResponse:
    reader = reader_of(request, "", request.query_params.get("lang"))
    headers = {**HEADERS, "Retry-After": str(LOOK_AGAIN_SECONDS)}
    return HTMLResponse(busy_page(reader.language), 503, headers)
