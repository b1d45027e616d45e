"""The tables. Rows do not validate: what enters them has passed the protocol, the centre file or a rule."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Index, Integer, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from queue_server.store.instants import Instant

_Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by itself only in an INTEGER column
AT_COUNTER = text("state IN ('called', 'serving')")
WAITING = text("state = 'waiting'")
# The conditions of the partial indexes; a query that repeats one word for word uses its index.
CALLS = text("kind IN ('ticket_called', 'ticket_recalled')")
"""The journal entries that the hall hears; said here once for the index and for whoever wants to use it."""


def _id() -> Any:
    return Field(default=None, sa_column=Column(_Id, primary_key=True, autoincrement=True))


def _of(table: str, **options: Any) -> Any:
    """A reference to another table's row."""
    return Field(sa_column=Column(_Id, ForeignKey(f"{table}.id"), nullable=False, **options))


def _instant(*, nullable: bool = False) -> Any:
    column: Column[datetime] = Column(Instant, nullable=nullable)
    return Field(default=None, sa_column=column) if nullable else Field(sa_column=column)


def _json(*, nullable: bool = False) -> Any:
    column: Column[Any] = Column(JSON, nullable=nullable)
    return Field(default=None, sa_column=column) if nullable else Field(sa_column=column)


class CentreRow(SQLModel, table=True):
    """One centre, and the head of its journal: the row that a command locks.

    `file_digest` is the SHA-256 of the centre file it was made from.
    """

    __tablename__ = "centre"
    id: int | None = _id()
    code: str = Field(unique=True)
    name: dict[str, str] = _json()
    time_zone: str
    languages: list[str] = _json()
    ticket_note: dict[str, str] | None = _json(nullable=True)
    tickets_per_person_per_day: int | None = None
    file_digest: str = ""
    journal_seq: int = Field(default=0, sa_type=BigInteger)
    journal_hash: str = ""


class ZoneRow(SQLModel, table=True):
    """A part of the building."""

    __tablename__ = "zone"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = _id()
    centre_id: int = _of("centre")
    code: str
    name: dict[str, str] = _json()
    position: int
    active: bool = True


class DepartmentRow(SQLModel, table=True):
    """Whose business a service is."""

    __tablename__ = "department"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = _id()
    centre_id: int = _of("centre")
    code: str
    name: dict[str, str] = _json()
    position: int
    active: bool = True


class PriorityClassRow(SQLModel, table=True):
    """A group that is called earlier, and by which rule."""

    __tablename__ = "priority_class"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = _id()
    centre_id: int = _of("centre")
    code: str
    name: dict[str, str] = _json()
    min_age: int | None = None
    rule: dict[str, Any] = _json()
    position: int
    active: bool = True


class ServiceRow(SQLModel, table=True):
    """A line people can join. `active` is false once the centre file no longer names it."""

    __tablename__ = "service"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = _id()
    centre_id: int = _of("centre")
    code: str
    prefix: str
    name: dict[str, str] = _json()
    department_id: int = _of("department")
    zone_id: int = _of("zone")
    expected_minutes: int | None = None
    daily_limit: int | None = None
    position: int
    active: bool = True


class CounterRow(SQLModel, table=True):
    """A counter and its present state."""

    __tablename__ = "counter"
    __table_args__ = (UniqueConstraint("centre_id", "number"),)
    id: int | None = _id()
    centre_id: int = _of("centre")
    number: int
    zone_id: int = _of("zone")
    state: str
    since: datetime = _instant()
    reason: str | None = None
    active: bool = True


class CounterServiceRow(SQLModel, table=True):
    """Which services a counter serves, in its order."""

    __tablename__ = "counter_service"
    counter_id: int = _of("counter", primary_key=True)
    service_id: int = _of("service", primary_key=True)
    position: int


class ShiftRow(SQLModel, table=True):
    """Opening hours on some days of the week; times are HH:MM on the centre's own clock."""

    __tablename__ = "shift"
    id: int | None = _id()
    centre_id: int = _of("centre", index=True)
    days: list[str] = _json()
    opens: str
    closes: str
    last_ticket: str
    position: int


class OpeningExceptionRow(SQLModel, table=True):
    """A date on which the weekly hours or the public holidays do not hold."""

    __tablename__ = "opening_exception"
    __table_args__ = (UniqueConstraint("centre_id", "date"),)
    id: int | None = _id()
    centre_id: int = _of("centre")
    date: date
    open: bool
    name: dict[str, str] = _json()


class JourneyRow(SQLModel, table=True):
    """The services a visit goes through; `*` stands for the one taken first."""

    __tablename__ = "journey"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = _id()
    centre_id: int = _of("centre")
    code: str
    name: dict[str, str] = _json()
    steps: list[str] = _json()
    position: int


class DeviceRow(SQLModel, table=True):
    """A paired device. Only the hash of its token is kept."""

    __tablename__ = "device"
    id: int | None = _id()
    centre_id: int = _of("centre")
    role: str
    name: str
    counter: int | None = None
    token_hash: str = Field(unique=True)
    created_at: datetime = _instant()
    revoked_at: datetime | None = _instant(nullable=True)


class SeriesRow(SQLModel, table=True):
    """The last number given under a prefix on a business date."""

    __tablename__ = "series"
    centre_id: int = _of("centre", primary_key=True)
    business_date: date = Field(primary_key=True)
    series: str = Field(primary_key=True)
    last: int


class LineRow(SQLModel, table=True):
    """How many people wait for a service on a business date, so that nobody has to count them."""

    __tablename__ = "line"
    centre_id: int = _of("centre", primary_key=True)
    business_date: date = Field(primary_key=True)
    service_id: int = _of("service", primary_key=True)
    waiting: int


class TicketRow(SQLModel, table=True):
    """One visit: its number, and where it stands now.

    The partial indexes hold today's open tickets alone, so no amount of history slows a command.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        UniqueConstraint("centre_id", "business_date", "series", "number"),
        Index("ticket_waiting", "centre_id", "business_date", "service_id", "arrived_at", "id",
              sqlite_where=WAITING, postgresql_where=WAITING),
        Index("ticket_at_counter", "counter_id", unique=True,
              sqlite_where=AT_COUNTER, postgresql_where=AT_COUNTER),
    )  # fmt: skip
    id: int | None = _id()
    centre_id: int = _of("centre")
    business_date: date
    series: str
    number: int
    service_id: int = _of("service")
    priority: str | None = None
    state: str
    secret: str
    issued_at: datetime = _instant()
    arrived_at: datetime = _instant()
    called_at: datetime | None = _instant(nullable=True)
    serving_at: datetime | None = _instant(nullable=True)
    ended_at: datetime | None = _instant(nullable=True)
    counter_id: int | None = Field(default=None, sa_column=Column(_Id, ForeignKey("counter.id"), nullable=True))
    calls: int = 0
    leg: int = 1


class LegRow(SQLModel, table=True):
    """One stop of a visit at one service: waits and services are counted here, each once."""

    __tablename__ = "leg"
    ticket_id: int = _of("ticket", primary_key=True)
    position: int = Field(primary_key=True)
    service_id: int = _of("service")
    counter_id: int | None = Field(default=None, sa_column=Column(_Id, ForeignKey("counter.id"), nullable=True))
    arrived_at: datetime = _instant()
    called_at: datetime | None = _instant(nullable=True)
    serving_at: datetime | None = _instant(nullable=True)
    ended_at: datetime | None = _instant(nullable=True)
    calls: int = 0
    ended_as: str | None = None


class ReceiptRow(SQLModel, table=True):
    """The stored reply of a command, so that a repeat gets it again and does nothing."""

    __tablename__ = "receipt"
    device_id: int = _of("device", primary_key=True)
    command_id: str = Field(primary_key=True)
    fingerprint: str
    reply: str
    at: datetime = _instant()


class JournalRow(SQLModel, table=True):
    """One entry of a centre's journal; `hash` covers the entry and the hash of the one before."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("journal_calls", "centre_id", "seq", sqlite_where=CALLS, postgresql_where=CALLS),
    )  # fmt: skip
    centre_id: int = _of("centre", primary_key=True)
    seq: int = Field(primary_key=True, sa_type=BigInteger)
    at: datetime = _instant()
    kind: str
    actor: str
    command_id: str
    payload: str
    hash: str
