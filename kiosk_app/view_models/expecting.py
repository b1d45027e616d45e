"""How long a newcomer would wait, as a card says it before a number is taken."""

from PySide6.QtCore import qtTrId

from queue_protocol.results import Wait

SHORTEST = 5
"""Minutes: the server says no shorter range than from none to these."""


def expecting(wait: Wait | None, *, waiting: int) -> str:
    """As "15–25 phút", "dưới 10 phút", or "vào ngay" where nobody waits and it is the shortest; empty if unknown.

    The words are those of the language in use.
    """
    if wait is None:
        return ""
    low, high = wait.low_minutes, wait.high_minutes
    if low > 0:
        return qtTrId("kiosk.ticket.minutes").replace("%1", f"{low}–{high}")
    if waiting == 0 and high <= SHORTEST:
        return qtTrId("kiosk.card.at_once")
    return qtTrId("kiosk.card.under").replace("%1", str(high))
