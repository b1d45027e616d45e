"""Who has acknowledged which alert. The alerts themselves are nowhere kept: they follow from everything else."""

from datetime import datetime

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from queue_server.store.instants import Instant
from queue_server.store.rows.columns import instant, of, perhaps_of


class AcknowledgementRow(SQLModel, table=True):
    """One occurrence of an alert, by its key and since when it was so, and who was the first to acknowledge it."""

    __tablename__ = "acknowledgement"
    centre_id: int = of("centre", primary_key=True)
    since: datetime = Field(sa_column=Column(Instant, primary_key=True))
    key: str = Field(primary_key=True)
    device_id: int = of("device")
    staff_id: int | None = perhaps_of("staff")
    at: datetime = instant()
