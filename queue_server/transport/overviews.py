"""Snapshots as text. While nothing has happened, the same text serves every screen that joins."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

from pydantic_core import to_json

from queue_server.service.overview import read_overview
from queue_server.store.database import Database
from queue_server.transport.clock import Clock
from queue_server.transport.hub import Hub
from queue_server.transport.permissions import HOLDS_PERSON_KEY, SEES_WHO_WAITS

REUSE_SECONDS = 1.0
"""A snapshot is written anew after this time even if nothing happened, for its date and time."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot's JSON, the `seq` it stands at, and after how many refreshes (see Hub) it was read."""

    seq: int
    refreshes: int
    at: datetime
    text: str = field(repr=False)

    def frame(self) -> str:
        """The `snapshot` frame."""
        return f'{{"type":"snapshot","seq":{self.seq},"snapshot":{self.text}}}'


@dataclass(frozen=True, slots=True)
class _Part:
    """What a role sees beyond what everybody sees; roles that see alike share a text."""

    with_waiting: bool
    with_person_key: bool

    @classmethod
    def of(cls, role: str) -> "_Part":
        return cls(with_waiting=role in SEES_WHO_WAITS, with_person_key=role in HOLDS_PERSON_KEY)


class Overviews:
    """Reads snapshots off the event loop's thread."""

    def __init__(self, database: Database, hub: Hub, clock: Clock) -> None:
        self._database = database
        self._hub = hub
        self._clock = clock
        self._last: dict[tuple[int, _Part], Snapshot] = {}

    async def read(self, centre_id: int, *, role: str) -> Snapshot:
        """The centre as that role sees it, at least as new as everything that was told before this call."""
        part = _Part.of(role)
        last = self._last.get((centre_id, part))
        if last is not None and self._is_fresh(centre_id, last):
            return last
        refreshes = self._hub.refreshes(centre_id)
        snapshot = await asyncio.to_thread(self._read, centre_id, part, refreshes=refreshes)
        self._last[centre_id, part] = snapshot
        return snapshot

    def _is_fresh(self, centre_id: int, snapshot: Snapshot) -> bool:
        age = (self._clock() - snapshot.at).total_seconds()
        is_last_word = snapshot.seq == self._hub.told().get(centre_id)
        return is_last_word and snapshot.refreshes == self._hub.refreshes(centre_id) and 0 <= age < REUSE_SECONDS

    def _read(self, centre_id: int, part: _Part, *, refreshes: int) -> Snapshot:
        now = self._clock()
        with self._database.reading() as tx:
            overview = read_overview(
                tx,
                centre_id,
                now=now,
                with_waiting=part.with_waiting,
                with_person_key=part.with_person_key,
            )
        return Snapshot(overview.seq, refreshes, now, to_json(overview, exclude_none=True).decode())
