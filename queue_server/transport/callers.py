"""Who stands at the HTTP door: the device behind the token, and the id of what it asks."""

from typing import Annotated
from uuid import uuid4

from fastapi import Depends, Header, Request, Security
from fastapi.security import HTTPBearer

from queue_protocol.base import CommandId
from queue_protocol.commands import Command
from queue_protocol.results import Result
from queue_server.store.centres import StoredDevice
from queue_server.transport.commanding import Asked
from queue_server.transport.server import Server


def server_of(request: Request) -> Server:
    """The running server."""
    server: Server = request.app.state.server
    return server


def device_of(request: Request) -> StoredDevice:
    """The device behind the bearer token. Raises FaultError `unauthenticated`."""
    return server_of(request).authentication.device(request.headers.get("authorization"))


class Caller:
    """A device, and the `Idempotency-Key` under which it asks; without one each call is a new command."""

    def __init__(
        self,
        request: Request,
        device: Annotated[StoredDevice, Depends(device_of)],
        idempotency_key: Annotated[
            CommandId | None,
            Header(description="Any unique text, best a UUID. The same key with the same request is done once."),
        ] = None,
    ) -> None:
        self.device = device
        self._server = server_of(request)
        self._command_id = idempotency_key or uuid4().hex
        self._base_url = self._server.base_url(request.headers, secure=request.url.scheme == "https")

    async def ask(self, command: Command) -> Result:
        """Execute the command. Raises Refusal or StoreError."""
        asked = Asked(self.device, self._command_id, command, self._base_url)
        return await self._server.commanding.execute(asked)


Bearer = Security(HTTPBearer(auto_error=False, description="The token printed when the device was paired."))
ServerPart = Annotated[Server, Depends(server_of)]
DevicePart = Annotated[StoredDevice, Depends(device_of)]
CallerPart = Annotated[Caller, Depends()]
