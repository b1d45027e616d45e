"""How the hall stands, as the journal keeps it with whatever no single event can tell: a new day, new settings."""

from datetime import datetime
from typing import Any

from pydantic_core import from_json, to_json

from queue_server.domain.events.places import Hall
from queue_server.service.overview import read_overview
from queue_server.store.database import Transaction


def hall_at(tx: Transaction, centre_id: int, now: datetime) -> Hall:
    """All that a supervisor sees, and no secret: what is in the journal stays there for ever."""
    overview = read_overview(tx, centre_id, now=now, with_waiting=True)
    hall: Hall = as_json(overview)
    return hall


def as_json(value: object) -> Any:
    """What the value is as JSON, in Python's own lists and mappings."""
    return from_json(to_json(value, exclude_none=True))
