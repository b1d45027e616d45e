"""One phone's events as they leave: `text/event-stream`, kept alive by comments, cut when nobody reads."""

import asyncio
from contextlib import suppress

from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from queue_server.transport.phones import Phone
from queue_server.transport.telling_phones import TellingPhones

HEARTBEAT_SECONDS = 20.0
"""How long nothing may be sent: proxies and mobile networks forget quiet connections after a minute or so."""
HEARTBEAT = b":\n\n"
SLOW_SECONDS = 20.0
"""How long one piece may be on its way before the phone is given up. It comes back by itself."""
RETRY = b"retry: 4000\n\n"
"""After how many milliseconds a phone whose connection is lost comes back."""
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),  # nginx would keep events until it has a full page of them
    (b"x-robots-tag", b"noindex"),
    (b"referrer-policy", b"no-referrer"),
]


class PhoneStream(Response):
    """The answer to a phone that joined at a centre; it leaves for it in the end."""

    def __init__(self, telling: TellingPhones, centre_id: int, phone: Phone) -> None:
        super().__init__()
        self._telling = telling
        self._centre_id = centre_id
        self._phone = phone

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Tell until the phone goes, its visit is over, it is slow, or the server stops."""
        tasks = [asyncio.create_task(work) for work in (self._send(send), _gone(receive))]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._telling.leave(self._centre_id, self._phone)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        with suppress(TimeoutError):  # too slow: an answer that does not end properly is cut by the web server
            await _in_time(send, RETRY)
            while (text := await self._next()) is not None:
                await _in_time(send, text)
            await _in_time(send, b"", more=False)

    async def _next(self) -> bytes | None:
        """What to send next; None for no more."""
        try:
            async with asyncio.timeout(HEARTBEAT_SECONDS):
                text = await self._phone.take()
        except TimeoutError:
            return HEARTBEAT
        return None if text is None else b"data: " + text.encode() + b"\n\n"


async def _in_time(send: Send, body: bytes, *, more: bool = True) -> None:
    message: Message = {"type": "http.response.body", "body": body, "more_body": more}
    async with asyncio.timeout(SLOW_SECONDS):
        await send(message)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
