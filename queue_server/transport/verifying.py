"""The journals' chains, verified while somebody asks, a step at a time between the commands.

How far each was verified is kept in this process alone, with the hash that was reached.
"""

import asyncio
from time import monotonic

from queue_server.service.verifying import Verified, verify_on
from queue_server.store.database import Database
from queue_server.transport.clock import Clock

WORKING_SECONDS = 1.0
"""How long one question may take; whoever wants to know the rest asks again."""
_RESPITE_SECONDS = 0.004
"""Between two steps, so that the interpreter is free for commands about half of the time."""


class Verifying:
    """Lives on the event loop's thread; one question is worked on at a time."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._reached: dict[int, Verified] = {}
        self._lock = asyncio.Lock()

    async def go_on(self, centre_id: int) -> Verified:
        """How far the centre's journal is verified, after some work at it."""
        async with self._lock:
            until = monotonic() + WORKING_SECONDS
            verified = await self._step(centre_id)
            while not verified.is_whole and monotonic() < until:
                await asyncio.sleep(_RESPITE_SECONDS)
                verified = await self._step(centre_id)
            return verified

    async def begin_anew(self, centre_id: int) -> Verified:
        """The same from the first entry on: what was altered since it was looked at is found."""
        self._reached.pop(centre_id, None)
        return await self.go_on(centre_id)

    async def _step(self, centre_id: int) -> Verified:
        verified = await asyncio.to_thread(self._verify, centre_id)
        self._reached[centre_id] = verified
        return verified

    def _verify(self, centre_id: int) -> Verified:
        now = self._clock()
        reached = self._reached.get(centre_id) or Verified(began_at=now, at=now)
        with self._database.reading() as tx:
            return verify_on(tx, centre_id, reached, now=now)
