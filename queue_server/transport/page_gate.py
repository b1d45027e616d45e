"""How citizens' pages let the hall go first: a few are under way at a time, then there is a rest, the others wait.

One page costs half a millisecond, and twice that where its place is looked up anew. A thousand phones that look at
once would make a clerk's call wait for all of them, in every turn of the event loop that it takes from the door to
the displays; and threads that always have something to do would keep the interpreter from the one that writes.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

AT_ONCE = 2
"""Pages under way, and with them the threads that work for pages."""
REST_SECONDS = 0.001
"""After each page, so that pages never have all of the time."""
MOST_WAITING = 300
"""More would wait for seconds: who comes then is asked to look again later."""


class PageGate:
    """Lives on the event loop's thread."""

    def __init__(self) -> None:
        self._free = AT_ONCE
        self._waiting: deque[asyncio.Future[None]] = deque()

    @property
    def is_full(self) -> bool:
        """Whether as many wait as may."""
        return len(self._waiting) >= MOST_WAITING

    @asynccontextmanager
    async def passed(self) -> AsyncIterator[None]:
        """For one page, once it is its turn: at once, when few look."""
        if self._free:
            self._free -= 1
        else:
            await self._turn()
        try:
            yield
        finally:
            asyncio.get_running_loop().call_later(REST_SECONDS, self._let_in)

    async def _turn(self) -> None:
        mine = asyncio.get_running_loop().create_future()
        self._waiting.append(mine)
        try:
            await mine
        except asyncio.CancelledError:
            if not mine.cancelled():  # let in and gone in the same moment
                self._let_in()
            raise

    def _let_in(self) -> None:
        """Whoever is first, or nobody: then a place is free."""
        while self._waiting:
            whose = self._waiting.popleft()
            if not whose.done():  # it may have been cancelled meanwhile
                whose.set_result(None)
                return
        self._free += 1
