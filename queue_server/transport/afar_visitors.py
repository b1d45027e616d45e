"""Who looks at the pages for a number from afar: at what a centre offers, or at a number that they hold."""

import asyncio
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from queue_server.domain.refusals import FromAfarOffError, UnknownCentreError, UnknownServiceError
from queue_server.service.offering import OfferedService, Offering
from queue_server.service.registered import Registered, read_registered
from queue_server.transport import afar_views as views
from queue_server.transport.callers import ServerPart
from queue_server.transport.citizen_frame import Reader, sentence_of
from queue_server.transport.citizens import Chosen, TurnedAwayError, held_by, page, reader_of, source_of
from queue_server.transport.holders import Held
from queue_server.transport.problems import fault_of
from queue_server.transport.server import Server


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is not here and looks what a centre offers."""

    server: Server
    reader: Reader
    offering: Offering
    source: str

    def service(self, code: str) -> OfferedService:
        """The service. Raises TurnedAwayError."""
        found = self.offering.service(code)
        if found is None:
            raise _turned_away(self.reader, UnknownServiceError(service=code), links=views.others(self.reader))
        return found


@dataclass(frozen=True, slots=True)
class Keeper:
    """Somebody who holds the address of a number from afar."""

    server: Server
    reader: Reader
    held: Held

    async def seen(self) -> Registered:
        """The number as it stands now."""

        def read() -> Registered:
            with self.server.database.reading() as tx:
                return read_registered(tx, self.reader.address, now=self.server.clock())

        return await asyncio.to_thread(read)


def _turned_away(reader: Reader, error: Exception, *, links: str = "") -> TurnedAwayError:
    """For what is not there."""
    sentence = sentence_of(reader, fault_of(error))
    return TurnedAwayError(page(views.refused_page(reader, sentence, links=links), 404))


async def newcomer_of(centre: str, request: Request, server: ServerPart, chosen: Chosen = None) -> Newcomer:
    """Whoever looks. Raises TurnedAwayError for an unknown centre, and one that gives no numbers from afar."""
    reader = reader_of(request, centre, chosen, door="q")
    try:
        offering = await server.offerings.of(centre)
    except UnknownCentreError as error:
        raise _turned_away(reader, error) from None
    if not offering.is_on:
        raise _turned_away(reader, FromAfarOffError())
    return Newcomer(server, reader, offering, source_of(request))


async def keeper_of(secret: str, request: Request, server: ServerPart, chosen: Chosen = None) -> Keeper:
    """Whoever looks. Raises TurnedAwayError for what is no such address, and for those who guess too much."""
    reader = reader_of(request, secret, chosen, door="r")
    return Keeper(server, reader, await held_by(reader, server.registrations, source=source_of(request)))


NewcomerPart = Annotated[Newcomer, Depends(newcomer_of)]
KeeperPart = Annotated[Keeper, Depends(keeper_of)]
