"""What was measured: paces and pauses for the forecast, and how long counters were open or paused."""

from datetime import date, datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from queue_server.store.rows.columns import instant, new_id, of, perhaps_of

RUNNING = text("ended_at IS NULL")


class PaceRow(SQLModel, table=True):
    """What was measured of the legs of a service that were served on a business date, as sums; in seconds.

    How long a counter was taken (`count`, `total`, `squares`); how long it had been free while they waited
    (`turnovers`); how far off the estimates were that they were told, as squares of their spread (`misses`); how
    many were called before somebody ordinary with an earlier place (`overtakings`).
    """

    __tablename__ = "pace"
    centre_id: int = of("centre", primary_key=True)
    service_id: int = of("service", primary_key=True)
    business_date: date = Field(primary_key=True)
    count: int
    total: float
    squares: float
    turnovers: int = 0
    turnover_total: float = 0.0
    misses: int = 0
    miss_squares: float = 0.0
    overtakings: int = 0


class PauseRow(SQLModel, table=True):
    """How long counters of a centre paused until they opened again, as sums over a business date; in seconds."""

    __tablename__ = "pause"
    centre_id: int = of("centre", primary_key=True)
    business_date: date = Field(primary_key=True)
    count: int
    total: float
    squares: float


class SpellRow(SQLModel, table=True):
    """A stretch of time in which a counter was open or paused, and who worked there."""

    __tablename__ = "spell"
    __table_args__ = (
        Index("spell_running", "counter_id", unique=True, sqlite_where=RUNNING, postgresql_where=RUNNING),
        Index("spell_day", "centre_id", "business_date"),
    )  # fmt: skip
    id: int | None = new_id()
    centre_id: int = of("centre")
    business_date: date
    counter_id: int = of("counter")
    staff_id: int | None = perhaps_of("staff")
    state: str
    reason: str | None = None
    began_at: datetime = instant()
    ended_at: datetime | None = instant(nullable=True)
