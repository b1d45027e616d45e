"""Who stands at the HTTP door: the device or person behind the token, the centre, and the id of what is asked."""

import asyncio
from dataclasses import dataclass
from typing import Annotated
from uuid import uuid4

from fastapi import Depends, Header, Query, Request, Security
from fastapi.security import HTTPBearer
from starlette.requests import HTTPConnection

from queue_protocol.base import Code, CommandId
from queue_protocol.commands import Command
from queue_protocol.errors import ErrorCode
from queue_protocol.results import Result
from queue_server.domain.refusals import NotAtThisCentreError
from queue_server.service.staffing import readable_centre
from queue_server.transport.authentication import Identity
from queue_server.transport.commanding import Asked
from queue_server.transport.permissions import READS_OTHER_CENTRES
from queue_server.transport.problems import FaultError
from queue_server.transport.server import Server

MOST_CENTRES = 200
"""How many centres may be read together: those of a large province."""

# Dependencies are coroutines: a plain function would be sent to a thread and back, which costs more than it does.


async def server_of(connection: HTTPConnection) -> Server:
    """The running server, for either door."""
    server: Server = connection.app.state.server
    return server


ServerPart = Annotated[Server, Depends(server_of)]


async def sender_of(request: Request, server: ServerPart) -> Identity:
    """Who is behind the bearer token. Raises FaultError `unauthenticated`."""
    return server.authentication.identify(request.headers.get("authorization"))


SenderPart = Annotated[Identity, Depends(sender_of)]


async def centre_of(
    sender: SenderPart,
    server: ServerPart,
    centre: Annotated[
        Code | None, Query(description="Another centre, for staff who work there and may read it.")
    ] = None,
) -> int:
    """Which centre is read: the device's own, or another that the staff of this session may read.

    Raises NotAtThisCentreError, UnknownCentreError.
    """
    if centre is None or centre == sender.device.centre:
        return sender.device.centre_id
    if sender.staff is None or sender.role not in READS_OTHER_CENTRES:
        raise NotAtThisCentreError
    return await asyncio.to_thread(_centre_id, server, sender.staff.id, centre)


def _centre_id(server: Server, staff_id: int, code: str) -> int:
    with server.database.reading() as tx:
        return readable_centre(tx, staff_id=staff_id, code=code)


CentrePart = Annotated[int, Depends(centre_of)]


async def centres_of(
    sender: SenderPart,
    server: ServerPart,
    centre: Annotated[
        list[Code] | None,
        Query(max_length=MOST_CENTRES, description="Said once for each centre, for staff who may read them."),
    ] = None,
) -> tuple[int, ...]:
    """Which centres are read together: those that were named, each once, else the device's own.

    Raises NotAtThisCentreError, UnknownCentreError.
    """
    asked = dict.fromkeys(centre or [sender.device.centre])
    return tuple([await centre_of(sender, server, code) for code in asked])


CentresPart = Annotated[tuple[int, ...], Depends(centres_of)]
Key = Annotated[
    CommandId | None,
    Header(description="Any unique text, best a UUID. The same key with the same request is done once."),
]


@dataclass(frozen=True, slots=True)
class Caller:
    """A sender, and the `Idempotency-Key` under which it asks; without one each call is a new command."""

    server: Server
    sender: Identity
    command_id: str
    base_url: str

    async def ask(self, command: Command) -> Result:
        """Execute the command. Raises Refusal or StoreError."""
        return await self.server.commanding.execute(Asked(self.sender, self.command_id, command, self.base_url))

    def counter(self, named: int | None) -> int:
        """The counter that was named, or the device's own. Raises FaultError `malformed` for neither."""
        counter = named or self.sender.device.counter
        if counter is None:
            raise FaultError(ErrorCode.MALFORMED, reason="body.counter: missing")
        return counter


async def caller_of(
    request: Request, server: ServerPart, sender: SenderPart, idempotency_key: Key = None
) -> Caller:
    """Who calls. Raises FaultError `unauthenticated`."""
    base_url = server.base_url(request.headers, secure=request.url.scheme == "https")
    return Caller(server, sender, idempotency_key or uuid4().hex, base_url)


CallerPart = Annotated[Caller, Depends(caller_of)]


async def keyless_caller_of(request: Request, server: ServerPart, sender: SenderPart) -> Caller:
    """Who calls for something that keeps no receipt, where a key would promise what is not held."""
    return await caller_of(request, server, sender)


KeylessCallerPart = Annotated[Caller, Depends(keyless_caller_of)]
Bearer = Security(HTTPBearer(auto_error=False, description="The token printed when the device was paired."))
