"""A centre at one instant, as forecasts see it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from queue_server.service.settings import CentreSettings
from queue_server.store.database import Transaction
from queue_server.store.instants import to_micros


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A centre at one instant: its settings, the business date, and what was read of it; `at` in microseconds."""

    tx: Transaction
    centre_id: int
    settings: CentreSettings
    day: date
    now: datetime
    at: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", to_micros(self.now))
