"""How citizens' pages let the hall go first: a few are made in each turn of the event loop, the others wait.

One page costs half a millisecond. A thousand phones that look at once would make a clerk's call wait for all of
them, in every turn that it takes from the door to the displays. So calls go in between, and pages come as fast as
they can.
"""

import asyncio
from collections import deque

AT_ONCE = 2
"""Pages of one turn. A call takes some eight turns, so it waits for a few milliseconds of pages at the most."""
MOST_WAITING = 300
"""More would wait for seconds: who comes then is asked to look again later."""


class PageGate:
    """Lives on the event loop's thread."""

    def __init__(self) -> None:
        self._let_in = 0
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._is_turning = False

    @property
    def is_full(self) -> bool:
        """Whether as many wait as may."""
        return len(self._waiting) >= MOST_WAITING

    async def enter(self) -> None:
        """Come back when it is one's turn: at once, when nobody else looks."""
        if self._let_in < AT_ONCE and not self._waiting:
            self._let_in += 1
            self._turn_soon()
            return
        mine = asyncio.get_running_loop().create_future()
        self._waiting.append(mine)
        await mine

    def _turn_soon(self) -> None:
        if not self._is_turning:
            self._is_turning = True
            asyncio.get_running_loop().call_soon(self._turn)

    def _turn(self) -> None:
        self._is_turning = False
        self._let_in = 0
        while self._waiting and self._let_in < AT_ONCE:
            whose = self._waiting.popleft()
            if not whose.done():  # it may have been cancelled meanwhile
                whose.set_result(None)
                self._let_in += 1
        if self._let_in:
            self._turn_soon()
