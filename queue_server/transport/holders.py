"""Whose slip, or number from afar, an address belongs to; and what becomes of those who guess at addresses."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from queue_protocol.errors import ErrorCode
from queue_server.domain.refusals import Refusal
from queue_server.store.database import Database, Transaction
from queue_server.transport.guesses import Guesses
from queue_server.transport.problems import FaultError

MOST_KNOWN = 20_000
"""How many addresses are remembered to be right, so that their pages cost no look into the database."""


@dataclass(frozen=True, slots=True)
class Held:
    """What an address belongs to at a centre: a ticket, or a registration, by its id."""

    centre_id: int
    id: int


Ids = tuple[int, int]


async def _nobody(_address: str) -> Ids | None:
    return None


class Holders:
    """Lives on the event loop's thread. What it remembers stays true: the secret of an address never changes.

    `look` gives the ids of the centre and of what is held, or raises a Refusal. `at_once` finds what it can
    without the database: that is still let in where somebody at the same source guesses.
    """

    def __init__(
        self,
        database: Database,
        guesses: Guesses,
        look: Callable[[Transaction, str], Ids],
        *,
        at_once: Callable[[str], Awaitable[Ids | None]] = _nobody,
    ) -> None:
        self._database = database
        self._guesses = guesses
        self._look = look
        self._at_once = at_once
        self._known: OrderedDict[str, Held] = OrderedDict()

    async def of(self, address: str, *, source: str) -> Held | None:
        """What an address `id-secret` belongs to; None for what is none, which is held against its `source`.

        Raises FaultError `too_many_tries` for what is not known to be right, from where too much was wrong.
        """
        held = self._known.get(address)
        if held is not None:
            self._known.move_to_end(address)
            return held
        guessing = self._guesses.are_too_many(source)
        ids = await (self._at_once(address) if guessing else asyncio.to_thread(self._read, address))
        if ids is not None:
            return self.know(address, Held(*ids))
        if guessing:
            raise FaultError(ErrorCode.TOO_MANY_TRIES)
        self._guesses.note(source)
        return None

    def know(self, address: str, held: Held) -> Held:
        """This address is right."""
        self._known[address] = held
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)
        return held

    def _read(self, address: str) -> Ids | None:
        with self._database.reading() as tx:
            try:
                return self._look(tx, address)
            except Refusal:
                return None
