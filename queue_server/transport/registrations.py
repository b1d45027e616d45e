"""Whose number from afar an address belongs to; guesses are counted with those at slips."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass

from queue_protocol.errors import ErrorCode
from queue_server.domain.refusals import UnknownRegistrationError
from queue_server.service.registered import registration_of
from queue_server.store.database import Database
from queue_server.transport.guesses import Guesses
from queue_server.transport.holders import MOST_KNOWN
from queue_server.transport.problems import FaultError


@dataclass(frozen=True, slots=True)
class HeldPlace:
    """The registration of an address."""

    centre_id: int
    registration_id: int


class Registrations:
    """Lives on the event loop's thread. What it remembers stays true: the secret never changes."""

    def __init__(self, database: Database, guesses: Guesses) -> None:
        self._database = database
        self._guesses = guesses
        self._known: OrderedDict[str, HeldPlace] = OrderedDict()

    async def of(self, address: str, *, source: str) -> HeldPlace | None:
        """The registration of a page's address `id-secret`; None for what is none, held against its `source`.

        Raises FaultError `too_many_tries` for what is not known to be right, from where too much was wrong.
        """
        held = self._known.get(address)
        if held is not None:
            self._known.move_to_end(address)
            return held
        if self._guesses.are_too_many(source):
            raise FaultError(ErrorCode.TOO_MANY_TRIES)
        held = await asyncio.to_thread(self._look, address)
        if held is None:
            self._guesses.note_wrong(source)
        else:
            self.know(address, held)
        return held

    def know(self, address: str, held: HeldPlace) -> None:
        """This address is right: it was just given."""
        self._known[address] = held
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)

    def _look(self, address: str) -> HeldPlace | None:
        with self._database.reading() as tx:
            try:
                row = registration_of(tx, address)
            except UnknownRegistrationError:
                return None
            return HeldPlace(row.centre_id, row.id or 0)
