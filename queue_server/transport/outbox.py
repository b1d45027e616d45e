"""What still has to be sent to one device: in order, bounded, and held back while a snapshot is read."""

import asyncio
from collections import deque

from queue_server.transport.overviews import Snapshot

MOST_FRAMES = 2_000
"""How many frames may wait for a slow device: minutes of a large centre. Then it is cut; it will come back."""


class Outbox:
    """A queue of frames. It begins held: nothing is sent before the first snapshot."""

    def __init__(self) -> None:
        self._ready: deque[str] = deque()
        self._held: list[tuple[int | None, str]] | None = []
        self._wake = asyncio.Event()
        self.is_closed = False

    def put(self, frame: str, seq: int | None = None) -> None:
        """Queue a frame; `seq` for an event. Closes the outbox when too many wait."""
        if self._held is None:
            self._ready.append(frame)
        else:
            self._held.append((seq, frame))
        if len(self._ready) + len(self._held or ()) > MOST_FRAMES:
            self.is_closed = True
        self._wake.set()

    def hold(self) -> None:
        """Let what comes from now on wait for a snapshot, which will say which events it already contains."""
        if self._held is None:
            self._held = []

    def release(self, snapshot: Snapshot) -> None:
        """Send the snapshot, then what waited and is not in it."""
        held, self._held = self._held or [], None
        self._ready.append(snapshot.frame())
        self._ready.extend(frame for seq, frame in held if seq is None or seq > snapshot.seq)
        self._wake.set()

    def close(self) -> None:
        """Send no more."""
        self.is_closed = True
        self._wake.set()

    async def take(self) -> str | None:
        """The next frame; None once the outbox is closed."""
        while not self._ready and not self.is_closed:
            self._wake.clear()
            await self._wake.wait()
        return None if self.is_closed else self._ready.popleft()
