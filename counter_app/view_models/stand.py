"""Which counter this panel stands at."""

from dataclasses import dataclass

from counter_app.shown.place import misplaced
from queue_client.connection import Misplaced
from queue_client.qt.link import Link
from queue_protocol.state import Counter


@dataclass(frozen=True)
class Stand:
    """Counter `asked`, or the counter that the device's token belongs to."""

    link: Link
    asked: int | None

    @property
    def number(self) -> int | None:
        """Which counter this is; None while it is not known."""
        return self.asked or self._paired

    @property
    def counter(self) -> Counter | None:
        """The counter as the server knows it; None where it knows none of that number."""
        counters = self.link.snapshot.counters if self.link.snapshot else ()
        return next((counter for counter in counters if counter.number == self.number), None)

    def misplaced(self) -> Misplaced | None:
        """Why this device cannot be the panel of that counter; None when it can."""
        return misplaced(self.number, paired=self._paired, known=self.counter is not None)

    @property
    def _paired(self) -> int | None:
        return self.link.welcome.counter if self.link.welcome else None
