"""Slips that a desk wants from a kiosk, and for how long."""

from dataclasses import dataclass
from datetime import datetime, timedelta

PATIENCE = timedelta(minutes=5)
"""Who took a number longer ago has been told it, and has written it down or gone: as for slips left in a spool."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedPrint:
    """A slip that the kiosk `device_id` is to print before `until`."""

    print_id: int
    ticket_id: int
    number: str
    device_id: int
    until: datetime
    is_reprint: bool
