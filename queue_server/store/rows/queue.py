"""Numbers, lines, tickets and their legs; receipts and the journal: what every command writes."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from queue_server.store.rows.columns import instant, new_id, of, perhaps_of

WAITING = text("state = 'waiting'")
PARKED = text("state = 'parked'")
MISSED = text("state = 'no_show'")
AT_COUNTER = text("state IN ('called', 'serving')")
# The conditions of the partial indexes; a query that repeats one word for word uses its index.
CALLS = text("kind IN ('ticket_called', 'ticket_recalled')")
"""The journal entries that the hall hears; said here once for the index and for whoever wants to use it."""

ANNOUNCEMENTS = text("kind = 'announced'")
"""The same for what supervisors tell the hall."""

ADJUSTMENTS = text(
    "kind IN ('counter_assigned', 'daily_limit_set', 'clerk_sent', 'counter_changed', 'service_changed', "
    "'priority_changed', 'ticket_transferred', 'notice_posted', 'notice_withdrawn', 'announced', "
    "'adjustment_undone')"
)
"""The same for what supervisors change of the running day."""

SHOWN_ANEW = text("kind IN ('day_turned', 'centre_imported')")
"""The same for the entries that say how the whole hall stands: a date's journal begins with one of them."""


class SeriesRow(SQLModel, table=True):
    """The last number given under a prefix on a business date."""

    __tablename__ = "series"
    centre_id: int = of("centre", primary_key=True)
    business_date: date = Field(primary_key=True)
    series: str = Field(primary_key=True)
    last: int


class LineRow(SQLModel, table=True):
    """How many people wait in a lane of a service on a business date, so that nobody has to count them."""

    __tablename__ = "line"
    centre_id: int = of("centre", primary_key=True)
    business_date: date = Field(primary_key=True)
    service_id: int = of("service", primary_key=True)
    lane: str = Field(primary_key=True, default="")
    waiting: int


class TicketRow(SQLModel, table=True):
    """One visit: its number, and where it stands now.

    The partial indexes hold today's open tickets alone, so no amount of history slows a command. `place_at` is by
    what it stands in its lane. `plan` is what the visit still goes through, `call_reason` why it was called, by
    language, both as JSON text.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        UniqueConstraint("centre_id", "business_date", "series", "number"),
        Index("ticket_waiting", "centre_id", "business_date", "service_id", "lane", "place_at", "id",
              sqlite_where=WAITING, postgresql_where=WAITING),
        Index("ticket_parked", "centre_id", "business_date", sqlite_where=PARKED, postgresql_where=PARKED),
        Index("ticket_missed", "centre_id", "business_date", sqlite_where=MISSED, postgresql_where=MISSED),
        Index("ticket_at_counter", "counter_id", unique=True,
              sqlite_where=AT_COUNTER, postgresql_where=AT_COUNTER),
    )  # fmt: skip
    id: int | None = new_id()
    centre_id: int = of("centre")
    business_date: date
    series: str
    number: int
    service_id: int = of("service")
    priority: str | None = None
    lane: str = ""
    place_at: datetime = instant()
    due_at: datetime | None = instant(nullable=True)
    state: str
    secret: str
    issued_at: datetime = instant()
    arrived_at: datetime = instant()
    called_at: datetime | None = instant(nullable=True)
    serving_at: datetime | None = instant(nullable=True)
    parked_at: datetime | None = instant(nullable=True)
    ended_at: datetime | None = instant(nullable=True)
    counter_id: int | None = perhaps_of("counter")
    calls: int = 0
    leg: int = 1
    plan: str = "[]"
    comes_back: bool = False
    outcome: str | None = None
    has_person: bool = False
    call_reason: str | None = None


class LegRow(SQLModel, table=True):
    """One stop of a visit at one service: waits and services are counted here, each once.

    `arrived_at` is when it began to wait for this stop, whatever place it kept; `parked_micros` how long it was
    set aside, which counts neither as waiting nor as service. `expected` and `spread` are the wait that was told
    when the number was given, in seconds, where one was known; `overtook`: it was called before somebody ordinary
    with an earlier place.
    """

    __tablename__ = "leg"
    ticket_id: int = of("ticket", primary_key=True)
    position: int = Field(primary_key=True)
    service_id: int = of("service")
    counter_id: int | None = perhaps_of("counter")
    arrived_at: datetime = instant()
    called_at: datetime | None = instant(nullable=True)
    serving_at: datetime | None = instant(nullable=True)
    ended_at: datetime | None = instant(nullable=True)
    calls: int = 0
    ended_as: str | None = None
    outcome: str | None = None
    staff_id: int | None = Field(default=None, sa_type=BigInteger)
    parked_micros: int = Field(default=0, sa_type=BigInteger)
    expected: float | None = None
    spread: float | None = None
    overtook: bool = False


class DossierRow(SQLModel, table=True):
    """The code of a dossier that was dealt with at a stop of a visit, as it was scanned or typed."""

    __tablename__ = "dossier"
    ticket_id: int = of("ticket", primary_key=True)
    leg: int = Field(primary_key=True)
    text: str = Field(primary_key=True)
    noted_at: datetime = instant()


class ReceiptRow(SQLModel, table=True):
    """The stored reply of a command, so that a repeat gets it again and does nothing."""

    __tablename__ = "receipt"
    device_id: int = of("device", primary_key=True)
    command_id: str = Field(primary_key=True)
    fingerprint: str
    reply: str
    at: datetime = instant()


class JournalRow(SQLModel, table=True):
    """One entry of a centre's journal; `hash` covers the entry and the hash of the one before."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("journal_calls", "centre_id", "seq", sqlite_where=CALLS, postgresql_where=CALLS),
        Index("journal_announcements", "centre_id", "seq",
              sqlite_where=ANNOUNCEMENTS, postgresql_where=ANNOUNCEMENTS),
        Index("journal_adjustments", "centre_id", "seq", sqlite_where=ADJUSTMENTS, postgresql_where=ADJUSTMENTS),
        Index("journal_shown_anew", "centre_id", "at", sqlite_where=SHOWN_ANEW, postgresql_where=SHOWN_ANEW),
    )  # fmt: skip
    centre_id: int = of("centre", primary_key=True)
    seq: int = Field(primary_key=True, sa_type=BigInteger)
    at: datetime = instant()
    kind: str
    actor: str
    command_id: str
    payload: str
    hash: str
