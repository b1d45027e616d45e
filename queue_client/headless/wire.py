"""The one place that touches a socket of asyncio: it carries a session's text there and back, again and again."""

import asyncio
import logging
from collections.abc import Callable

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from queue_client.backoff import Backoff
from queue_client.session import Session

_log = logging.getLogger(__name__)
_TURNED_AWAY = (401, 403)


class Wire:
    """Keeps a session connected while `run` runs; calls `tell` whenever the session may have notices."""

    def __init__(
        self, url: str, token: str, *, session: Session, backoff: Backoff, tell: Callable[[], None]
    ) -> None:
        self._url = url
        self._headers = {"Authorization": f"Bearer {token}"}
        self._session = session
        self._backoff = backoff
        self._tell = tell
        self._sending = asyncio.Lock()
        self._socket: ClientConnection | None = None

    async def run(self) -> None:
        """Connect, and connect anew whenever the connection is lost, until cancelled."""
        while True:
            try:
                await self._connect_once()
            except InvalidStatus as error:
                self._not_let_in(error.response.status_code)
            except (OSError, WebSocketException) as error:
                _log.info("no connection to the server: %s", error)
            self._session.lost()
            self._tell()
            await asyncio.sleep(self._backoff.next_delay())

    async def flush(self) -> None:
        """Send what the session has to say; without a connection it waits for the next one."""
        async with self._sending:  # so that a command never overtakes an older one
            if self._socket is not None:
                await self._send(self._socket)

    def _not_let_in(self, status: int) -> None:
        _log.info("the server answered %s", status)
        if status in _TURNED_AWAY:
            self._session.turned_away()

    async def _connect_once(self) -> None:
        # The session has a heartbeat of its own; and a server in the house is not behind a proxy.
        async with connect(
            self._url,
            additional_headers=self._headers,
            compression=None,
            max_size=None,
            ping_interval=None,
            proxy=None,
        ) as socket:
            beats = asyncio.create_task(self._beat(socket))
            try:
                await self._converse(socket)
            finally:
                beats.cancel()
                self._socket = None

    async def _converse(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._session.opened()
        await self.flush()
        async for text in socket:
            self._session.received(text)
            self._tell()
            await self.flush()

    async def _beat(self, socket: ClientConnection) -> None:
        alive = True
        while alive:
            await asyncio.sleep(self._session.heartbeat_seconds)
            alive = self._session.beat()
            await self.flush()
        socket.transport.abort()

    async def _send(self, socket: ClientConnection) -> None:
        try:
            for text in self._session.outgoing():
                await socket.send(text)
        except ConnectionClosed:
            _log.info("the connection ended while sending; what has no answer goes out again")
