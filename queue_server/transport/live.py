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
from queue_server.store.journal import Entry
from queue_server.transport.authentication import REVOKED, Identity, device_of
from queue_server.transport.commanding import Asked
from queue_server.transport.outbox import Outbox
from queue_server.transport.permissions import SEES_WHO_WAITS, WATCHES
from queue_server.transport.presence import Attendance
from queue_server.transport.problems import FaultError, fault_of
from queue_server.transport.server import Server
from queue_server.words import say

HELLO_SECONDS = 10.0
CUT_SECONDS = 1.0
"""How long a slow or revoked device is given to hear that it is cut."""
GONE = 1005
POLICY_VIOLATED = 1008
TRY_AGAIN_LATER = 1013


async def greet(socket: WebSocket, server: Server, sender: Identity) -> Hello | None:
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
        structlog.get_logger().info("device joined", device=sender.device.id, app=frame.app, version=frame.version)
        await socket.send_text(encode(_welcome(server, sender, version)))
        return frame
    await socket.send_text(encode(refusal))
    await socket.close(POLICY_VIOLATED)
    return None


def _welcome(server: Server, sender: Identity, version: int) -> Welcome:
    device = sender.device
    return Welcome(
        protocol=version,
        server_version=server_version(),
        centre=device.centre,
        role=device.role,
        device=device.name,
        device_id=device.id,
        counter=device.counter,
        offline_mark=device.offline_mark,
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
    """One device or person that was let in with that hello. `base_url` is how they reach the server."""

    def __init__(self, socket: WebSocket, server: Server, sender: Identity, base_url: str, hello: Hello) -> None:
        self._socket = socket
        self._server = server
        self._sender = sender
        self._centre_id = sender.device.centre_id
        self.sees_who_waits = sender.role in SEES_WHO_WAITS
        self._base_url = base_url
        self._hello = hello
        self._revoked = False
        self._outbox = Outbox()
        self._snapshot: asyncio.Task[None] | None = None

    def tell(self, entry: Entry, frame: str) -> None:
        """Take an event from the hub; never waits."""
        if entry.kind == REVOKED and device_of(entry) == self._sender.device.id:
            self._revoke()
        self._outbox.put(frame, entry.seq)

    def _revoke(self) -> None:
        """This device is none of ours any more: it hears nothing further but that."""
        self._revoked = True
        self._outbox.close()

    def foretell(self, frame: str) -> None:
        """Take the expected waits; never waits."""
        self._outbox.put(frame)

    def show_watch(self, frame: str) -> None:
        """Take how the whole hall stands; never waits."""
        self._outbox.put(frame)

    def refresh(self) -> None:
        """Send everything anew: more has changed than events tell."""
        self._send_snapshot()

    async def run(self) -> None:
        """Serve the device until it goes, is revoked, or is cut for being too slow."""
        # Events are buffered from this line on and the snapshot is read after it, so that whatever happens in
        # between is in one of the two; the outbox drops what is in both.
        self._server.hub.join(self._centre_id, self)
        here = self._present()
        self._begin_telling()
        self._send_snapshot()
        if self._server.authentication.has_revoked(self._sender.device.id):  # while it was being greeted
            self._revoke()
        # Whoever reads nothing holds `_send` for ever, so the outbox says by itself that it is full.
        tasks = [asyncio.create_task(work) for work in (self._send(), self._receive(), self._outbox.closed())]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._server.hub.leave(self._centre_id, self)
            self._server.foretelling.leave(self._centre_id, self)
            self._server.watching.leave(self._centre_id, self)
            if here is not None:
                self._server.presence.left(here)
                self._server.watching.stir(self._centre_id)
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

    def _present(self) -> Attendance | None:
        """Note that the device is here; a person with a session of their own is none."""
        if self._sender.staff is not None:
            return None
        here = self._server.presence.joined(self._sender.device.id, self._hello)
        self._server.watching.stir(self._centre_id)
        return here

    def _begin_telling(self) -> None:
        """Tell what is no event to whoever asked for it in the hello, and may know it."""
        if self._hello.waits:
            self._server.foretelling.join(self._centre_id, self)
        if not self._hello.watch:
            return
        if self._sender.role in WATCHES:
            self._server.watching.join(self._centre_id, self)
        else:
            self._outbox.put(encode(ErrorFrame(error=FaultError(ErrorCode.NOT_ALLOWED).fault.error())))

    def _send_snapshot(self) -> None:
        self._outbox.hold()
        if self._snapshot is not None:
            self._snapshot.cancel()
        self._snapshot = asyncio.create_task(self._read_snapshot())

    async def _read_snapshot(self) -> None:
        try:
            snapshot = await self._server.overviews.read(self._centre_id, role=self._sender.role)
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
                if not await self._is_still_in(frame):
                    return
                await self._answer(frame)

    async def _is_still_in(self, frame: ClientFrame) -> bool:
        """Whether the session that the token belongs to goes on; whoever's has ended is told so and put out."""
        if self._sender.staff is None:
            return True
        try:
            self._server.authentication.again(self._sender)
        except FaultError as error:
            said = error.fault.error()
            told = Reply(command_id=frame.command_id, error=said) if isinstance(frame, CommandFrame) else None
            await self._socket.send_text(encode(told or ErrorFrame(error=said)))
            await self._socket.close(POLICY_VIOLATED)
            return False
        return True

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
        asked = Asked(self._sender, frame.command_id, frame.command, self._base_url)
        try:
            result = await self._server.commanding.execute(asked)
        except Exception as error:  # noqa: BLE001 - the one place of this door where errors become codes
            return Reply(command_id=frame.command_id, error=fault_of(error).error())
        return Reply(command_id=frame.command_id, result=result)
