"""What was measured: paces for the forecast, and how long counters were open or paused."""

from datetime import date, datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from queue_server.store.rows.columns import instant, new_id, of, perhaps_of

RUNNING = text("ended_at IS NULL")


class PaceRow(SQLModel, table=True):
    """How long a counter was taken by one leg of a service, as sums over a business date; in seconds."""

    __tablename__ = "pace"
    centre_id: int = of("centre", primary_key=True)
    service_id: int = of("service", primary_key=True)
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
