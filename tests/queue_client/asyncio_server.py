"""A scripted server on `websockets`, on the event loop of the test."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from types import TracebackType
from typing import Self

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from queue_protocol.frames import ClientFrame
from tests.queue_client.conversation import Conversation, Manner
from tests.queue_client.model import ModelCentre

TOKEN = "secret"


class AsyncioServer:
    """Behaves as its `manner` says, which a test may change between connections; `token` is the one it knows."""

    def __init__(self, model: ModelCentre, *, token: str = TOKEN) -> None:
        self.model = model
        self.manner = Manner()
        self.token = token
        self.frames: list[ClientFrame] = []
        self._heard = asyncio.Condition()
        self._open: set[ServerConnection] = set()
        self._server: Server | None = None
        self._port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def __aenter__(self) -> Self:
        await self.listen()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def listen(self) -> None:
        self._server = await serve(self._talk, "127.0.0.1", self._port, process_request=self._let_in)
        self._port = next(iter(self._server.sockets)).getsockname()[1]

    async def stop(self) -> None:
        assert self._server is not None
        self.cut_off()
        self._server.close()
        await self._server.wait_closed()

    def cut_off(self) -> None:
        """Drop all connections without a word."""
        for socket in self._open:
            socket.transport.abort()

    async def until(self, holds: Callable[[], bool], *, seconds: int = 5) -> None:
        """Wait for something that depends on the frames heard."""
        async with self._heard, asyncio.timeout(seconds):
            await self._heard.wait_for(holds)

    def _let_in(self, socket: ServerConnection, request: Request) -> Response | None:
        if request.headers.get("Authorization") == f"Bearer {self.token}":
            return None
        return socket.respond(HTTPStatus.UNAUTHORIZED, "")

    async def _talk(self, socket: ServerConnection) -> None:
        due = asyncio.Event()
        conversation = Conversation(self.model, self.manner, pushed=due.set)
        pushing = asyncio.create_task(_push(socket, conversation, due))
        self._open.add(socket)
        with suppress(ConnectionClosed):
            async for text in socket:
                conversation.receive(text)
                due.set()
                await self._note(conversation.heard[-1])
        self._open.discard(socket)
        conversation.end()
        pushing.cancel()

    async def _note(self, frame: ClientFrame) -> None:
        async with self._heard:
            self.frames.append(frame)
            self._heard.notify_all()


async def _push(socket: ServerConnection, conversation: Conversation, due: asyncio.Event) -> None:
    with suppress(ConnectionClosed):
        while await due.wait():
            due.clear()
            while conversation.outbox:
                await socket.send(conversation.outbox.popleft())
