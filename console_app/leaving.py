"""Browsers that leave while a file is on its way to them: no fault of anybody, and none in the log."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_UNANSWERED = "No response returned."
"""What Starlette's middleware, of which NiceGUI has two, says of a file that ended before it began."""


class Leaving:
    """ASGI middleware around the whole console: a request that nobody waits for any more may end unanswered.

    A file stops being sent as soon as its browser has gone, which may be before its first byte; Starlette's
    middleware then takes the silence for a fault. Any other error is raised as it was.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and remember whether its browser has gone meanwhile."""
        has_left = False

        async def listen() -> Message:
            nonlocal has_left
            message = await receive()
            has_left = has_left or message["type"] == "http.disconnect"
            return message

        try:
            await self._app(scope, listen, send)
        except RuntimeError as error:
            if not has_left or str(error) != _UNANSWERED:
                raise
