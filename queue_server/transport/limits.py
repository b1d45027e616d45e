"""How much anybody may send: a body that is too large is refused, and the refusal is a problem document too.

The framework has a limit of its own, but answers it in plain text.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from queue_protocol.codec import MAX_FRAME_BYTES
from queue_protocol.errors import ErrorCode
from queue_server.transport.problems import STATUS, FaultError, respond


class BodyLimit:
    """ASGI middleware: answers 413 to a body over MAX_FRAME_BYTES, whether its length was said or only sent."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or refuse it before it is read."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if _said_length(request) > MAX_FRAME_BYTES:
            await respond(request, FaultError(ErrorCode.TOO_LARGE).fault)(scope, receive, send)
            return
        await self._app(scope, _counted(receive), send)


def _said_length(request: Request) -> int:
    said = request.headers.get("content-length", "")
    return int(said) if said.isascii() and said.isdigit() else 0


def _counted(receive: Receive) -> Receive:
    taken = 0

    async def counting() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MAX_FRAME_BYTES:
            raise HTTPException(STATUS[ErrorCode.TOO_LARGE])  # any other error the framework takes for a bad body
        return message

    return counting
