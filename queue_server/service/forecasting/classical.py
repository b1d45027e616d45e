"""The classical predictors of the literature, each per service.

Ibrahim and Whitt 2009, "Real-Time Delay Estimation Based on Delay History"; Senderovich, Weidlich, Gal and
Mandelbaum 2015, "Queue mining for delay prediction in multi-class service processes".
"""

from collections import deque
from dataclasses import dataclass, field

NAMES = ("queue_length", "last_to_enter", "mean_of_five", "head_of_line")


@dataclass(slots=True)
class WaitsSeen:
    """The last five waits of those who entered service, in seconds."""

    waits: deque[float] = field(default_factory=lambda: deque(maxlen=5))

    def predictions(
        self, *, ahead: float, mean: float, serving: int, first_waits: float
    ) -> dict[str, float] | None:
        """By name, in seconds; None while one of them cannot tell.

        `ahead` people of the service wait, its mean service time is `mean`, `serving` counters at work serve it,
        and the first in its line has waited for `first_waits`.
        """
        if not self.waits or mean <= 0 or not serving:
            return None
        return {
            "queue_length": ahead * mean / serving,
            "last_to_enter": self.waits[-1],
            "mean_of_five": sum(self.waits) / len(self.waits),
            "head_of_line": first_waits,
        }
