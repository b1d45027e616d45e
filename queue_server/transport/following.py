"""Notice what another process wrote into the journal, and tell it like anything else."""

import asyncio
from contextlib import suppress

from sqlalchemy.exc import DatabaseError

from queue_server.store import journal
from queue_server.store.database import Database
from queue_server.store.journal import Entry
from queue_server.transport.hub import Hub

PERIOD_SECONDS = 0.5
"""How late an import beside the server may be noticed; one short query each time."""


class Follower:
    """Compares the journals' heads with what the hub has told, and hands over what is missing."""

    def __init__(self, database: Database, hub: Hub) -> None:
        self._database = database
        self._hub = hub

    def begin(self) -> None:
        """Take the journals as they are now for told."""
        with self._database.reading() as tx:
            for centre_id, (seq, _) in journal.heads(tx).items():
                self._hub.know(centre_id, seq)

    async def run(self) -> None:
        """Look again and again until cancelled."""
        while True:
            await asyncio.sleep(PERIOD_SECONDS)
            with suppress(DatabaseError):
                await self.catch_up()

    async def catch_up(self) -> None:
        """Hand over what is missing now."""
        told = self._hub.told()
        heads, entries = await asyncio.to_thread(self._missing, told)
        for centre_id, seq in heads.items():
            self._hub.know(centre_id, seq)
        # Some may be of this process, committed but not yet handed over: `seq` keeps them from being told twice.
        self._hub.publish(entries)

    def _missing(self, told: dict[int, int]) -> tuple[dict[int, int], list[Entry]]:
        with self._database.reading() as tx:
            heads = {centre_id: seq for centre_id, (seq, _) in journal.heads(tx).items()}
            behind = [centre_id for centre_id, seq in heads.items() if told.get(centre_id, seq) < seq]
            return heads, [
                entry for centre_id in behind for entry in journal.after(tx, centre_id, told[centre_id])
            ]
