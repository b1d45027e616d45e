"""A device's link to the server on asyncio: the same session as in the apps, for programs without a screen."""

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from datetime import datetime
from types import TracebackType
from typing import Self
from uuid import uuid4

from queue_client.address import live_url
from queue_client.backoff import Backoff
from queue_client.clock import steady_clock
from queue_client.errors import ClientError, LinkClosedError, LinkRefusedError
from queue_client.headless.deliveries import Deliveries
from queue_client.headless.wire import Wire
from queue_client.notices import (
    Foretold,
    Happened,
    Misunderstood,
    Notice,
    PhaseChanged,
    Replied,
    Synced,
    WatchChanged,
)
from queue_client.session import Phase, Session
from queue_protocol.commands import Command
from queue_protocol.frames import EventFrame, Hello, Reply, Welcome
from queue_protocol.results import Wait
from queue_protocol.state import Snapshot
from queue_protocol.watch import Watch

_log = logging.getLogger(__name__)


class HeadlessLink:
    """Connected, and in step with the server, within `async with`; a lost connection is made anew by itself.

    Making one raises BadAddressError. Entering waits for the first snapshot, however long the server takes;
    it raises LinkRefusedError where the server refuses. `heard` is told of everything that changes what the
    link says, after it has changed.
    """

    def __init__(
        self,
        server_url: str,
        token: str,
        hello: Hello,
        *,
        backoff: Backoff | None = None,
        heard: Callable[[Notice], None] | None = None,
    ) -> None:
        self._heard = heard
        self._session = Session(hello, clock=steady_clock())
        self._backoff = backoff or Backoff(random.random)
        self._wire = Wire(
            live_url(server_url), token, session=self._session, backoff=self._backoff, tell=self._tell_all
        )
        self._deliveries = Deliveries()
        self._entered: asyncio.Future[None] | None = None
        self._work: asyncio.Task[None] | None = None

    @property
    def snapshot(self) -> Snapshot:
        """What the server knows, or, while the link is down, last knew."""
        assert self._session.snapshot is not None, "known since the link was entered"
        return self._session.snapshot

    @property
    def waits(self) -> Mapping[str, Wait]:
        """How long a newcomer would wait, by service, where that is known; asked for with `Hello.waits`."""
        return self._session.waits

    @property
    def watch(self) -> Watch | None:
        """How the whole hall stands, or, while the link is down, last stood; asked for with `Hello.watch`."""
        return self._session.watch

    @property
    def phase(self) -> Phase:
        """How far the conversation is."""
        return self._session.phase

    @property
    def welcome(self) -> Welcome | None:
        """Who this device is to the server."""
        return self._session.welcome

    @property
    def stale_since(self) -> datetime | None:
        """UTC by the server's clock; None while live."""
        return self._session.stale_since

    def now(self) -> datetime:
        """UTC by the server's clock."""
        return self._session.now()

    def events(self) -> AsyncIterator[EventFrame]:
        """The live events from this call on, in order, once each; it ends when the link is left."""
        return self._deliveries.events()

    async def submit(self, command: Command, *, command_id: str | None = None) -> Reply:
        """The answer to a command, resent after a lost connection. Raises LinkRefusedError or LinkClosedError.

        Whoever stops waiting leaves the command under way; `forget` keeps it from the next connection.
        """
        command_id = command_id or uuid4().hex
        answer = self._deliveries.expect(command_id)
        self._session.submit(command, command_id=command_id)
        await self._wire.flush()
        return await asyncio.shield(answer)

    def forget(self, command_id: str) -> None:
        """Do not send that command any more; its answer is dropped."""
        self._session.forget(command_id)

    async def __aenter__(self) -> Self:
        self._entered = asyncio.get_running_loop().create_future()
        self._work = asyncio.create_task(self._wire.run())
        self._work.add_done_callback(self._end)
        try:
            await self._entered
        except BaseException:
            await self._leave()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._leave()

    async def _leave(self) -> None:
        assert self._work is not None
        self._work.cancel()
        with suppress(asyncio.CancelledError):
            await self._work

    def _end(self, _work: asyncio.Task[None]) -> None:
        error = LinkClosedError("the link was closed before the answer came")
        self._deliveries.close(error)
        self._enter(error)

    def _tell_all(self) -> None:
        for notice in self._session.notices():
            self._tell(notice)
            if self._heard is not None:
                self._heard(notice)

    def _tell(self, notice: Notice) -> None:
        match notice:
            case PhaseChanged():
                self._enter_phase()
            case Happened(frame=frame):
                self._deliveries.publish(frame)
            case Replied(reply=reply):
                self._deliveries.answer(reply)
            case Misunderstood(reason=reason):
                _log.warning("a frame was not understood: %s", reason)
            case Synced() | Foretold() | WatchChanged():
                pass  # `snapshot`, `waits` and `watch` hold it, and readers see it in the next event's seq

    def _enter_phase(self) -> None:
        if self.phase is Phase.LIVE:
            self._backoff.reset()
            self._enter(None)
        elif self.phase is Phase.REFUSED and self._session.refusal is not None:
            self._refuse(LinkRefusedError(self._session.refusal))

    def _refuse(self, error: LinkRefusedError) -> None:
        for command_id in self._session.pending:
            self._session.forget(command_id)
        self._deliveries.fail(error)
        self._enter(error)

    def _enter(self, error: ClientError | None) -> None:
        if self._entered is None or self._entered.done():
            return
        if error is None:
            self._entered.set_result(None)
        else:
            self._entered.set_exception(error)
