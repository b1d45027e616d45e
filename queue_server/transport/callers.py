"""Who stands at the HTTP door: the device behind the token, and the id of what it asks."""

from dataclasses import dataclass
from typing import Annotated
from uuid import uuid4

from fastapi import Depends, Header, Request, Security
from fastapi.security import HTTPBearer
from starlette.requests import HTTPConnection

from queue_protocol.base import CommandId
from queue_protocol.commands import Command
from queue_protocol.errors import ErrorCode
from queue_protocol.results import Result
from queue_server.store.centres import StoredDevice
from queue_server.transport.commanding import Asked
from queue_server.transport.problems import FaultError
from queue_server.transport.server import Server

# Dependencies are coroutines: a plain function would be sent to a thread and back, which costs more than it does.


async def server_of(connection: HTTPConnection) -> Server:
    """The running server, for either door."""
    server: Server = connection.app.state.server
    return server


ServerPart = Annotated[Server, Depends(server_of)]


async def device_of(request: Request, server: ServerPart) -> StoredDevice:
    """The device behind the bearer token. Raises FaultError `unauthenticated`."""
    return server.authentication.device(request.headers.get("authorization"))


DevicePart = Annotated[StoredDevice, Depends(device_of)]
Key = Annotated[
    CommandId | None,
    Header(description="Any unique text, best a UUID. The same key with the same request is done once."),
]


@dataclass(frozen=True, slots=True)
class Caller:
    """A device, and the `Idempotency-Key` under which it asks; without one each call is a new command."""

    server: Server
    device: StoredDevice
    command_id: str
    base_url: str

    async def ask(self, command: Command) -> Result:
        """Execute the command. Raises Refusal or StoreError."""
        return await self.server.commanding.execute(Asked(self.device, self.command_id, command, self.base_url))

    def counter(self, named: int | None) -> int:
        """The counter that was named, or the device's own. Raises FaultError `malformed` for neither."""
        counter = named or self.device.counter
        if counter is None:
            raise FaultError(ErrorCode.MALFORMED, reason="body.counter: missing")
        return counter


async def caller_of(
    request: Request, server: ServerPart, device: DevicePart, idempotency_key: Key = None
) -> Caller:
    """Who calls. Raises FaultError `unauthenticated`."""
    base_url = server.base_url(request.headers, secure=request.url.scheme == "https")
    return Caller(server, device, idempotency_key or uuid4().hex, base_url)


CallerPart = Annotated[Caller, Depends(caller_of)]
Bearer = Security(HTTPBearer(auto_error=False, description="The token printed when the device was paired."))
