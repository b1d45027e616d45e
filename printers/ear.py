"""Sorts what a printer says into answers to DLE EOT and answers to GS r; anything else is noise and dropped."""

from collections import deque

from printers.status import is_ordered_answer, is_realtime_answer
from printers.wires.wire import Wire

ANSWER_SECONDS = 0.5  # real-time answers take milliseconds, over slow network adapters some hundred
MOST_STRAYS = 64  # reads: a line that never falls silent is not a printer's


class Ear:
    """Listens on a wire. The two kinds of answer may come mixed: only the second waits its turn in the printer."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._realtime: deque[int] = deque()
        self._ordered: deque[int] = deque()

    def forget(self) -> None:
        """Drop what came unasked: raster data that looked like a question is answered too."""
        for _ in range(MOST_STRAYS):
            if not self._wire.read(0):
                break
        self._realtime.clear()
        self._ordered.clear()

    def realtime(self, count: int) -> list[int]:
        """Up to so many answers to DLE EOT, in their order; fewer where the printer stays silent."""
        while len(self._realtime) < count and self._heard():
            pass
        return [self._realtime.popleft() for _ in range(min(count, len(self._realtime)))]

    def ordered(self) -> int | None:
        """The answer to GS r, or None where the printer stays silent."""
        while not self._ordered and self._heard():
            pass
        return self._ordered.popleft() if self._ordered else None

    def _heard(self) -> bool:
        said = self._wire.read(ANSWER_SECONDS)
        self._realtime.extend(byte for byte in said if is_realtime_answer(byte))
        self._ordered.extend(byte for byte in said if is_ordered_answer(byte))
        return bool(said)
