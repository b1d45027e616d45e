"""The facts that a slip of paper tells; how they are worded and where they stand is decided elsewhere."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Slip:
    """One ticket as the citizen takes it away.

    `issued_at` is aware and already in the centre's time zone; `wait_minutes` is (low, high). `priority` is the
    name of the class, or None. `note` replaces the standing sentence "valid today only", so it should say that
    too; it may have several lines (one per language). What is None is left out. `language` is a code such as "vi";
    one that slips are not worded in is taken for Vietnamese. `offline`: the number was given without the server.
    `is_reprint` marks a slip that is not the first of its number.
    """

    centre: str
    number: str
    service: str
    area: str
    counters: tuple[int, ...]
    issued_at: datetime
    people_ahead: int | None
    wait_minutes: tuple[int, int] | None
    priority: str | None
    follow_url: str | None
    note: str | None
    language: str
    offline: bool = False
    is_reprint: bool = False
