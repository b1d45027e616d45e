"""Whether a device can be the panel of the counter that it was started for."""

from queue_client.connection import Misplaced


def misplaced(number: int | None, *, paired: int | None, known: bool) -> Misplaced | None:
    """Why this device cannot be the panel of counter `number`; None when it can.

    `paired` is the counter that its token belongs to; `known` says whether the centre has counter `number`.
    """
    if number is None:
        return Misplaced("counter.no_counter", "no_counter")
    if paired is not None and paired != number:
        return Misplaced("counter.other_counter", "other_counter")
    return None if known else Misplaced("counter.unknown_counter", "unknown_counter")
