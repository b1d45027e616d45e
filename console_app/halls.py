"""The live links: one for each session, shared by all its pages, for as long as one of them is open."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from console_app.sessions import Session
from queue_client.errors import ClientError
from queue_client.headless.link import HeadlessLink
from queue_client.notices import Notice
from queue_client.session import Phase

Heard = Callable[[Notice], None]
MakeLink = Callable[[str, Heard], HeadlessLink]
"""From a token and who is to be told, to a link that is not entered yet."""


class Hall:
    """A link that is kept, and who wants to know when it says something else."""

    def __init__(self, token: str, make_link: MakeLink) -> None:
        self.link = make_link(token, self._heard)
        self._listeners: set[Callable[[], None]] = set()
        self._spoke = asyncio.Event()
        self._ended = asyncio.Event()
        self._work = asyncio.create_task(self._keep())

    @property
    def is_refused(self) -> bool:
        """Whether the server does not talk with whoever's token it is."""
        return self.link.phase is Phase.REFUSED

    async def ready(self, *, within_seconds: float) -> bool:
        """Whether there is a snapshot, or a refusal, in that time."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within_seconds):
                await self._spoke.wait()
        return self._spoke.is_set()

    def listen(self, listener: Callable[[], None]) -> None:
        """Tell the listener, which must not wait, of every change."""
        self._listeners.add(listener)

    def unlisten(self, listener: Callable[[], None]) -> None:
        """Tell it no more."""
        self._listeners.discard(listener)

    async def close(self) -> None:
        """Leave the link."""
        self._ended.set()
        await self._work

    async def _keep(self) -> None:
        entering = asyncio.create_task(self._ended.wait())
        with suppress(ClientError):
            async with self.link:
                await entering
        entering.cancel()

    def _heard(self, _notice: Notice) -> None:
        if self.is_refused or self.link.phase is Phase.LIVE:
            self._spoke.set()
        for listener in tuple(self._listeners):
            listener()


class Halls:
    """Lives on the event loop's thread."""

    def __init__(self, make_link: MakeLink) -> None:
        self._make_link = make_link
        self._open: dict[str, tuple[Hall, int]] = {}
        self._closing: set[asyncio.Task[None]] = set()

    def join(self, session: Session) -> Hall:
        """The session's hall for one more page; say `leave` when the page is gone."""
        hall, pages = self._open.get(session.key) or (Hall(session.token, self._make_link), 0)
        self._open[session.key] = (hall, pages + 1)
        return hall

    def leave(self, session: Session) -> None:
        """A page is gone; with the last one the link is left."""
        hall, pages = self._open.pop(session.key)
        if pages > 1:
            self._open[session.key] = (hall, pages - 1)
            return
        task = asyncio.create_task(hall.close())
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)

    async def close(self) -> None:
        """Leave every link."""
        halls = [hall for hall, _ in self._open.values()]
        self._open.clear()
        await asyncio.gather(*(hall.close() for hall in halls), *self._closing)
