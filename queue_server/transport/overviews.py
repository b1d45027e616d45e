"""Snapshots as text. While nothing has happened, the same text serves every screen that joins."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from pydantic_core import to_json

from queue_server.service.overview import read_overview
from queue_server.store.database import Database
from queue_server.transport.clock import Clock
from queue_server.transport.hub import Hub

REUSE_SECONDS = 1.0
"""A snapshot is written anew after this time even if nothing happened, for its date and time."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot's JSON, the `seq` it stands at, and after how many refreshes (see Hub) it was read."""

    seq: int
    refreshes: int
    at: datetime
    text: str

    def frame(self) -> str:
        """The `snapshot` frame."""
        return f'{{"type":"snapshot","seq":{self.seq},"snapshot":{self.text}}}'


class Overviews:
    """Reads snapshots off the event loop's thread."""

    def __init__(self, database: Database, hub: Hub, clock: Clock) -> None:
        self._database = database
        self._hub = hub
        self._clock = clock
        self._last: dict[tuple[int, bool], Snapshot] = {}

    async def read(self, centre_id: int, *, with_waiting: bool) -> Snapshot:
        """The centre as it is, at least as new as everything that was told before this call."""
        last = self._last.get((centre_id, with_waiting))
        if last is not None and self._is_fresh(centre_id, last):
            return last
        refreshes = self._hub.refreshes(centre_id)
        snapshot = await asyncio.to_thread(self._read, centre_id, refreshes, with_waiting=with_waiting)
        self._last[centre_id, with_waiting] = snapshot
        return snapshot

    def _is_fresh(self, centre_id: int, snapshot: Snapshot) -> bool:
        age = (self._clock() - snapshot.at).total_seconds()
        is_last_word = snapshot.seq == self._hub.told().get(centre_id)
        return is_last_word and snapshot.refreshes == self._hub.refreshes(centre_id) and 0 <= age < REUSE_SECONDS

    def _read(self, centre_id: int, refreshes: int, *, with_waiting: bool) -> Snapshot:
        now = self._clock()
        with self._database.reading() as tx:
            overview = read_overview(tx, centre_id, now=now, with_waiting=with_waiting)
        return Snapshot(overview.seq, refreshes, now, to_json(overview, exclude_none=True).decode())
