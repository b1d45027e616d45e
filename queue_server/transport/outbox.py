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
        self._seq = 0
        self._wake = asyncio.Event()
        self._closed = asyncio.Event()

    def put(self, frame: str, seq: int | None = None) -> None:
        """Queue a frame; `seq` for an event. Closes the outbox when too many wait."""
        if self._held is not None:
            self._held.append((seq, frame))
        elif seq is None or seq > self._seq:  # the last snapshot may hold what is told only now
            self._ready.append(frame)
        if len(self._ready) + len(self._held or ()) > MOST_FRAMES:
            self.close()
        self._wake.set()

    def hold(self) -> None:
        """Let what comes from now on wait for a snapshot, which will say which events it already contains."""
        if self._held is None:
            self._held = []

    def release(self, snapshot: Snapshot) -> None:
        """Send the snapshot, then what waited and is not in it."""
        held, self._held = self._held or [], None
        self._seq = snapshot.seq
        self._ready.append(snapshot.frame())
        for seq, frame in held:
            self.put(frame, seq)
        self._wake.set()

    def close(self) -> None:
        """Send no more, and forget what waits."""
        self._closed.set()
        self._ready.clear()
        self._held = None
        self._wake.set()

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is sent."""
        return self._closed.is_set()

    async def closed(self) -> None:
        """Return once it is closed."""
        await self._closed.wait()

    async def take(self) -> str | None:
        """The next frame; None once the outbox is closed."""
        while not self._ready and not self.is_closed:
            self._wake.clear()
            await self._wake.wait()
        return None if self.is_closed else self._ready.popleft()
