"""Questions to the simulation: one at a time, off the event loop; a suggestion is kept for a while."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from queue_protocol.errors import ErrorCode
from queue_server.domain.simulating.asking import Answer, Question
from queue_server.domain.simulating.scene import Change
from queue_server.service.simulator import SimulationError, ask
from queue_server.service.what_if import read_scene, require_known
from queue_server.store.database import Database
from queue_server.transport.clock import Clock
from queue_server.transport.problems import FaultError

KEPT_SECONDS = 20.0
"""However many consoles ask, a centre's suggestion is computed at most this often."""


@dataclass(frozen=True, slots=True)
class Told:
    """An answer, and when the hall was looked at."""

    at: datetime
    answer: Answer


class WhatIfs:
    """Lives on the event loop's thread; made there."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._one_at_a_time = asyncio.Lock()
        self._suggested: dict[int, Told] = {}

    async def compare(self, centre_id: int, changes: Sequence[Change]) -> Told:
        """The next hour without the changes and with them.

        Raises UnknownCounterError, UnknownServiceError, FaultError `unavailable`.
        """
        async with self._one_at_a_time:
            return await asyncio.to_thread(self._ask, centre_id, changes)

    async def suggest(self, centre_id: int) -> Told:
        """The change that is worth making, if any. Raises FaultError `unavailable`."""
        async with self._one_at_a_time:
            kept = self._suggested.get(centre_id)
            if kept is not None and 0 <= (self._clock() - kept.at).total_seconds() < KEPT_SECONDS:
                return kept
            told = await asyncio.to_thread(self._ask, centre_id, None)
            self._suggested[centre_id] = told
            return told

    def _ask(self, centre_id: int, changes: Sequence[Change] | None) -> Told:
        now = self._clock()
        with self._database.reading() as tx:
            require_known(tx, centre_id, changes or (), now=now)
            scene = read_scene(tx, centre_id, now=now)
        try:
            return Told(now, ask(Question(scene=scene, changes=changes)))
        except SimulationError as error:
            structlog.get_logger().warning("simulation failed", error=str(error))
            raise FaultError(ErrorCode.UNAVAILABLE) from error
