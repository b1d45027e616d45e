"""What was counted of business dates and months that are over, so that a report need not count it again."""

from datetime import date

from sqlalchemy import Column, Index, LargeBinary, text
from sqlmodel import Field, SQLModel

from queue_server.store.rows.columns import of

STALE = text("content IS NULL")


class SummaryRow(SQLModel, table=True):
    """All figures of a centre's business date, or of a month of them (`kind`), which begins at `first`.

    Without `content` it is still to be made, or to be made anew; `serial` rises whenever something of it changed,
    so that nobody keeps what was counted before.
    """

    __tablename__ = "summary"
    __table_args__ = (
        Index("summary_stale", "kind", "first", "centre_id", sqlite_where=STALE, postgresql_where=STALE),
    )
    centre_id: int = of("centre", primary_key=True)
    kind: str = Field(primary_key=True)
    first: date = Field(primary_key=True)
    serial: int = 0
    content: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
