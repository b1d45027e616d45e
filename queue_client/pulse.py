"""Whether the other side is still there, counted in beats of a timer that somebody else owns."""

UNANSWERED = 2
"""So many pings without any answer count as a dead link."""


class Pulse:
    """Counts the pings that nothing was heard after."""

    def __init__(self) -> None:
        self._heard = True
        self._unanswered = 0

    def heard(self) -> None:
        """Something came from the other side; whatever it is, it answers the pings so far."""
        self._heard = True
        self._unanswered = 0

    def beat(self) -> bool:
        """A heartbeat has passed: whether it was quiet, so that a ping is due."""
        quiet, self._heard = not self._heard, False
        self._unanswered += quiet
        return quiet

    @property
    def stopped(self) -> bool:
        """Whether too many pings went unanswered."""
        return self._unanswered > UNANSWERED
