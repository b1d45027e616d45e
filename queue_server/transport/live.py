"""The live connection of one device: hello, welcome, snapshot, then events and replies as they come."""

import asyncio
from contextlib import suppress

import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect

from queue_protocol.codec import MAX_FRAME_BYTES, MalformedFrameError, decode_client, encode
from queue_protocol.errors import ErrorCode
from queue_protocol.frames import (
    ClientFrame,
    CommandFrame,
    ErrorFrame,
    Hello,
    Ping,
    Pong,
    Refused,
    Reply,
    Resync,
    Welcome,
)
from queue_protocol.version import VersionsApartError, agree
from queue_server import server_version
from queue_server.store.centres import StoredDevice
from queue_server.store.journal import Entry
from queue_server.transport.authentication import REVOKED, device_of
from queue_server.transport.commanding import Asked
from queue_server.transport.outbox import Outbox
from queue_server.transport.permissions import SEES_WHO_WAITS
from queue_server.transport.problems import FaultError, fault_of
from queue_server.transport.server import Server
from queue_server.words import say

HELLO_SECONDS = 10.0
CUT_SECONDS = 1.0
"""How long a slow or revoked device is given to hear that it is cut."""
GONE = 1005
POLICY_VIOLATED = 1008
TRY_AGAIN_LATER = 1013


async def greet(socket: WebSocket, server: Server, device: StoredDevice) -> Hello | None:
    """Read `hello`, answer `welcome` or `refused`. Returns what the device said, None if it may not go on."""
    try:
        async with asyncio.timeout(HELLO_SECONDS):
            frame = await _hear(socket)
        if not isinstance(frame, Hello):
            raise FaultError(ErrorCode.HELLO_EXPECTED)
        version = agree(client=frame.protocol, client_oldest=frame.oldest)
    except VersionsApartError as error:
        message = say("refusal", f"versions_apart_{error.update}")
        refusal = Refused(code=ErrorCode.VERSIONS_APART, message=message, update=error.update)
    except (FaultError, TimeoutError) as error:
        fault = fault_of(error if isinstance(error, FaultError) else FaultError(ErrorCode.HELLO_EXPECTED))
        refusal = Refused(code=fault.code, message=fault.message)
    else:
        structlog.get_logger().info("device joined", device=device.id, app=frame.app, version=frame.version)
        await socket.send_text(encode(_welcome(server, device, version)))
        return frame
    await socket.send_text(encode(refusal))
    await socket.close(POLICY_VIOLATED)
    return None


def _welcome(server: Server, device: StoredDevice, version: int) -> Welcome:
    return Welcome(
        protocol=version,
        server_version=server_version(),
        centre=device.centre,
        role=device.role,
        device=device.name,
        counter=device.counter,
        at=server.clock(),
    )


async def _hear(socket: WebSocket) -> ClientFrame:
    """The next frame. Raises WebSocketDisconnect, and FaultError `too_large` or `malformed`."""
    message = await socket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code") or GONE)
    text = message.get("text")
    if text is None:
        raise FaultError(ErrorCode.MALFORMED, reason="not text")
    if len(text.encode()) > MAX_FRAME_BYTES:
        raise FaultError(ErrorCode.TOO_LARGE)
    try:
        return decode_client(text)
    except MalformedFrameError as error:
        raise FaultError(ErrorCode.MALFORMED, reason=str(error)) from error


def _complaint(error: FaultError) -> Reply | ErrorFrame:
    """An answer to the command that could not be read, so that its device stops sending it; else just an error."""
    malformed, said = error.__cause__, error.fault.error()
    if isinstance(malformed, MalformedFrameError) and malformed.command_id is not None:
        return Reply(command_id=malformed.command_id, error=said)
    return ErrorFrame(error=said)


class Connection:
    """One device that was let in with that hello. `base_url` is how it reaches the server."""

    def __init__(
        self, socket: WebSocket, server: Server, device: StoredDevice, base_url: str, hello: Hello
    ) -> None:
        self._socket = socket
        self._server = server
        self._device = device
        self._base_url = base_url
        self._hello = hello
        self._revoked = False
        self._outbox = Outbox()
        self._snapshot: asyncio.Task[None] | None = None

    def tell(self, entry: Entry, frame: str) -> None:
        """Take an event from the hub; never waits."""
        if entry.kind == REVOKED and device_of(entry) == self._device.id:
            self._revoke()
        self._outbox.put(frame, entry.seq)

    def _revoke(self) -> None:
        """This device is none of ours any more: it hears nothing further but that."""
        self._revoked = True
        self._outbox.close()

    def refresh(self) -> None:
        """Send everything anew: more has changed than events tell."""
        self._send_snapshot()

    async def run(self) -> None:
        """Serve the device until it goes, is revoked, or is cut for being too slow."""
        # Events are buffered from this line on and the snapshot is read after it, so that whatever happens in
        # between is in one of the two; the outbox drops what is in both.
        self._server.hub.join(self._device.centre_id, self)
        here = self._server.presence.joined(self._device.id, self._hello)
        self._send_snapshot()
        if self._server.authentication.has_revoked(self._device.id):  # while it was being greeted
            self._revoke()
        # Whoever reads nothing holds `_send` for ever, so the outbox says by itself that it is full.
        tasks = [asyncio.create_task(work) for work in (self._send(), self._receive(), self._outbox.closed())]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._server.hub.leave(self._device.centre_id, self)
            self._server.presence.left(here)
            tasks += [self._snapshot] if self._snapshot is not None else []
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        if self._outbox.is_closed:
            with suppress(TimeoutError):
                async with asyncio.timeout(CUT_SECONDS):
                    await self._cut()

    async def _cut(self) -> None:
        if self._revoked:
            fault = FaultError(ErrorCode.UNAUTHENTICATED).fault
            await self._socket.send_text(encode(Refused(code=fault.code, message=fault.message)))
            await self._socket.close(POLICY_VIOLATED)
            return
        self._server.metrics.cut()
        await self._socket.close(TRY_AGAIN_LATER)

    def _send_snapshot(self) -> None:
        self._outbox.hold()
        if self._snapshot is not None:
            self._snapshot.cancel()
        self._snapshot = asyncio.create_task(self._read_snapshot())

    async def _read_snapshot(self) -> None:
        with_waiting = self._device.role in SEES_WHO_WAITS
        try:
            snapshot = await self._server.overviews.read(self._device.centre_id, with_waiting=with_waiting)
        except Exception as error:  # noqa: BLE001 - whatever it was, a device without a snapshot must come anew
            structlog.get_logger().error("snapshot failed", error=str(error))
            self._outbox.close()
            return
        self._outbox.release(snapshot)

    async def _send(self) -> None:
        while (frame := await self._outbox.take()) is not None:
            await self._socket.send_text(frame)

    async def _receive(self) -> None:
        while True:
            try:
                frame = await _hear(self._socket)
            except WebSocketDisconnect:
                return
            except FaultError as error:
                self._outbox.put(encode(_complaint(error)))
            else:
                await self._answer(frame)

    async def _answer(self, frame: ClientFrame) -> None:
        match frame:
            case CommandFrame():
                self._outbox.put(encode(await self._execute(frame)))
            case Ping():
                self._outbox.put(encode(Pong(at=self._server.clock())))
            case Resync():
                self._send_snapshot()
            case Hello():
                pass  # said twice: harmless

    async def _execute(self, frame: CommandFrame) -> Reply:
        asked = Asked(self._device, frame.command_id, frame.command, self._base_url)
        try:
            result = await self._server.commanding.execute(asked)
        except Exception as error:  # noqa: BLE001 - the one place of this door where errors become codes
            return Reply(command_id=frame.command_id, error=fault_of(error).error())
        return Reply(command_id=frame.command_id, result=result)
