"""Who waits for what a headless link hears: the askers of commands, and the readers of events."""

import asyncio
from collections.abc import AsyncIterator

from queue_client.errors import ClientError
from queue_protocol.frames import EventFrame, Reply


class Deliveries:
    """Hands each reply to its asker and each event to every reader, until it is closed."""

    def __init__(self) -> None:
        self._askers: dict[str, asyncio.Future[Reply]] = {}
        self._readers: list[asyncio.Queue[EventFrame | None]] = []
        self._end: ClientError | None = None

    def expect(self, command_id: str) -> asyncio.Future[Reply]:
        """The reply to come. Two who ask for the same command share it. Raises the error of `close`."""
        if self._end is not None:
            raise self._end
        return self._askers.setdefault(command_id, asyncio.get_running_loop().create_future())

    def answer(self, reply: Reply) -> None:
        """Hand over a reply."""
        asker = self._askers.pop(reply.command_id, None)
        if asker is not None and not asker.done():
            asker.set_result(reply)

    def fail(self, error: ClientError) -> None:
        """Tell all askers that no reply will come."""
        askers, self._askers = self._askers, {}
        for asker in askers.values():
            if not asker.done():
                asker.set_exception(error)
                asker.exception()  # whoever asked may have gone away; that is no fault to report

    def events(self) -> AsyncIterator[EventFrame]:
        """The events from this call on; the iterator ends with `close`."""
        reader: asyncio.Queue[EventFrame | None] = asyncio.Queue()
        self._readers.append(reader)
        return self._read(reader)

    def publish(self, frame: EventFrame) -> None:
        """Hand an event to every reader."""
        for reader in self._readers:
            reader.put_nowait(frame)

    def close(self, error: ClientError) -> None:
        """Nothing more will come."""
        self._end = error
        self.fail(error)
        for reader in self._readers:
            reader.put_nowait(None)

    async def _read(self, reader: asyncio.Queue[EventFrame | None]) -> AsyncIterator[EventFrame]:
        try:
            while (frame := await reader.get()) is not None:
                yield frame
        finally:
            self._readers.remove(reader)
