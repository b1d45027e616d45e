"""Whose slip an address belongs to, and what becomes of those who guess at addresses."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass

from queue_protocol.errors import ErrorCode
from queue_server.domain.refusals import UnknownTicketError
from queue_server.service.follow import ticket_of
from queue_server.store.database import Database
from queue_server.transport.guesses import Guesses
from queue_server.transport.lineups import Lineups
from queue_server.transport.problems import FaultError

MOST_KNOWN = 20_000
"""How many addresses are remembered to be right, so that their pages cost no look into the database."""


@dataclass(frozen=True, slots=True)
class Held:
    """The ticket of a slip."""

    centre_id: int
    ticket_id: int


class Holders:
    """Lives on the event loop's thread. What it remembers stays true: the secret of a ticket never changes."""

    def __init__(self, database: Database, lineups: Lineups, guesses: Guesses) -> None:
        self._database = database
        self._lineups = lineups
        self._guesses = guesses
        self._known: OrderedDict[str, Held] = OrderedDict()

    async def of(self, address: str, *, source: str) -> Held | None:
        """The ticket of a slip's address `id-secret`; None for what is none, which is held against its `source`.

        Raises FaultError `too_many_tries` for what is not known to be right, from where too much was wrong.
        """
        held = self._known.get(address)
        if held is not None:
            self._known.move_to_end(address)
            return held
        if self._guesses.are_too_many(source):
            held = await self._of_a_visit_that_goes_on(address)
            if held is None:
                raise FaultError(ErrorCode.TOO_MANY_TRIES)
            return self._remembered(address, held)
        held = await asyncio.to_thread(self._look, address)
        if held is None:
            self._guesses.note_wrong(source)
            return None
        return self._remembered(address, held)

    async def _of_a_visit_that_goes_on(self, address: str) -> Held | None:
        """Whoever shares an address with somebody who guesses is still let in where that costs nothing."""
        found = await self._lineups.find(address)
        return None if found is None else Held(*found)

    def _look(self, address: str) -> Held | None:
        with self._database.reading() as tx:
            try:
                return Held(*ticket_of(tx, address))
            except UnknownTicketError:
                return None

    def _remembered(self, address: str, held: Held) -> Held:
        self._known[address] = held
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)
        return held
