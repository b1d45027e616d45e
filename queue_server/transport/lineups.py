"""The line-ups that phones are told from: one reading for each change of a centre, however many phones look."""

from queue_server.service.lineup import Lineup, read_lineup
from queue_server.store.database import Database
from queue_server.transport.clock import Clock
from queue_server.transport.fresh_readings import FreshReadings
from queue_server.transport.hub import Hub


class Lineups(FreshReadings[Lineup]):
    """Lives on the event loop's thread."""

    def __init__(self, database: Database, hub: Hub, clock: Clock) -> None:
        super().__init__(database, hub, clock, read_lineup)

    async def find(self, address: str) -> tuple[int, int] | None:
        """The ids of centre and ticket of a slip's address, where the visit goes on and somebody is looking."""
        for centre_id in self.centres():
            ticket_id = (await self.fresh(centre_id)).holder_of(address)
            if ticket_id is not None:
                return centre_id, ticket_id
        return None
