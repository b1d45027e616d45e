"""What centres offer to whoever would take a number from afar: read as seldom as line-ups, however many look."""

import asyncio

from queue_server.domain.refusals import UnknownCentreError
from queue_server.service.offering import Offering, read_offering
from queue_server.store import centres
from queue_server.store.database import Database
from queue_server.transport.clock import Clock
from queue_server.transport.fresh_readings import FreshReadings
from queue_server.transport.hub import Hub


class Offerings(FreshReadings[Offering]):
    """Lives on the event loop's thread."""

    def __init__(self, database: Database, hub: Hub, clock: Clock) -> None:
        super().__init__(database, hub, clock, read_offering)
        self._ids: dict[str, int] = {}

    async def of(self, code: str) -> Offering:
        """What the centre of that code offers. Raises UnknownCentreError."""
        if code not in self._ids:
            self._ids = await asyncio.to_thread(self._known)
        if code not in self._ids:
            raise UnknownCentreError(centre=code)
        return await self.fresh(self._ids[code])

    def _known(self) -> dict[str, int]:
        with self._database.reading() as tx:
            return {each.code: each.id for each in centres.all_centres(tx)}
