"""What a centre file says, as rows, and the state of its counters and services."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from queue_server.store.rows.columns import instant, json, new_id, of

STANDING = text("withdrawn_at IS NULL")


class CentreRow(SQLModel, table=True):
    """One centre, and the head of its journal: the row that a command locks.

    `file_digest` is the SHA-256 of the centre file it was made from; `version` rises with every import, so that
    what was read of the settings holds as long as it stands still. `day` is the business date that was begun last.
    `person_secret` keys the hashes of people's numbers and is made anew every day. `voice` is how calls are said,
    `slip_layout` the text of a layout file, `from_afar` what holds for numbers taken from afar.
    """

    __tablename__ = "centre"
    id: int | None = new_id()
    code: str = Field(unique=True)
    name: dict[str, str] = json()
    time_zone: str
    languages: list[str] = json()
    ticket_note: dict[str, str] | None = json(nullable=True)
    tickets_per_person_per_day: int | None = None
    target_wait_minutes: int = 60
    calls_before_no_show: int = 1
    appointment_grace_minutes: int = 15
    honest_closing: bool = False
    log_in: str = "optional"
    session_hours: int = 12
    holidays: str | None = None
    voice: dict[str, Any] | None = json(nullable=True)
    slip_layout: str | None = None
    from_afar: dict[str, Any] | None = json(nullable=True)
    file_digest: str = ""
    version: int = 0
    day: date | None = None
    person_secret: str = ""
    journal_seq: int = Field(default=0, sa_type=BigInteger)
    journal_hash: str = ""
    journal_at: datetime | None = instant(nullable=True)


class CentreDocumentRow(SQLModel, table=True):
    """A centre's settings as they were until `at`, when `actor` changed them: a centre file as text.

    `version` names exactly these settings. Kept so that a change can be undone by putting the document in again.
    """

    __tablename__ = "centre_document"
    id: int | None = new_id()
    centre_id: int = of("centre", index=True)
    version: str
    at: datetime = instant()
    actor: str
    toml: str


class ZoneRow(SQLModel, table=True):
    """A part of the building; `directions` is how to get there."""

    __tablename__ = "zone"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    name: dict[str, str] = json()
    directions: dict[str, str] | None = json(nullable=True)
    position: int
    active: bool = True


class DepartmentRow(SQLModel, table=True):
    """Whose business a service is."""

    __tablename__ = "department"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    name: dict[str, str] = json()
    position: int
    active: bool = True


class PriorityClassRow(SQLModel, table=True):
    """A group that is called earlier, and by which rule."""

    __tablename__ = "priority_class"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    name: dict[str, str] = json()
    min_age: int | None = None
    target_wait_minutes: int | None = None
    rule: dict[str, Any] = json()
    position: int
    active: bool = True


class ServiceRow(SQLModel, table=True):
    """A line people can join. `active` is false once the centre file no longer names it.

    `paused_at` is since when a supervisor lets no numbers be given, and `pause_message` why.
    """

    __tablename__ = "service"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    prefix: str
    name: dict[str, str] = json()
    department_id: int = of("department")
    zone_id: int = of("zone")
    expected_minutes: int | None = None
    daily_limit: int | None = None
    target_wait_minutes: int | None = None
    paused_at: datetime | None = instant(nullable=True)
    pause_message: dict[str, str] | None = json(nullable=True)
    position: int
    active: bool = True


class CounterRow(SQLModel, table=True):
    """A counter and its present state. `turn` is what it remembers of its earlier picks, as JSON text."""

    __tablename__ = "counter"
    __table_args__ = (UniqueConstraint("centre_id", "number"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    number: int
    zone_id: int = of("zone")
    state: str
    since: datetime = instant()
    reason: str | None = None
    reason_code: str | None = None
    service_order: str = "arrival"
    turn: str = ""
    freed_at: datetime | None = instant(nullable=True)
    active: bool = True


class CounterServiceRow(SQLModel, table=True):
    """Which services a counter serves, in its order, and with which weight."""

    __tablename__ = "counter_service"
    counter_id: int = of("counter", primary_key=True)
    service_id: int = of("service", primary_key=True)
    position: int
    weight: int = 1


class ShiftRow(SQLModel, table=True):
    """Opening hours on some days of the week; times are HH:MM on the centre's own clock."""

    __tablename__ = "shift"
    id: int | None = new_id()
    centre_id: int = of("centre", index=True)
    days: list[str] = json()
    opens: str
    closes: str
    last_ticket: str
    position: int


class NoticeRow(SQLModel, table=True):
    """What screens tell people, from one date to another, in some zones (by code) or in all."""

    __tablename__ = "notice"
    id: int | None = new_id()
    centre_id: int = of("centre", index=True)
    text: dict[str, str] = json()
    valid_from: date | None = None
    valid_until: date | None = None
    zones: list[str] = json()
    position: int


class PostedNoticeRow(SQLModel, table=True):
    """What somebody at work tells people, in some zones (by code) or in all; an import leaves it alone."""

    __tablename__ = "posted_notice"
    __table_args__ = (
        Index("posted_notice_standing", "centre_id", sqlite_where=STANDING, postgresql_where=STANDING),
    )
    id: int | None = new_id()
    centre_id: int = of("centre")
    text: dict[str, str] = json()
    zones: list[str] = json()
    ends_at: datetime | None = instant(nullable=True)
    posted_at: datetime = instant()
    withdrawn_at: datetime | None = instant(nullable=True)


class OpeningExceptionRow(SQLModel, table=True):
    """A date on which the weekly hours or the public holidays do not hold."""

    __tablename__ = "opening_exception"
    __table_args__ = (UniqueConstraint("centre_id", "date"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    date: date
    open: bool
    name: dict[str, str] = json()


class JourneyRow(SQLModel, table=True):
    """The services a visit goes through; `*` stands for the one taken first."""

    __tablename__ = "journey"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    name: dict[str, str] = json()
    steps: list[str] = json()
    position: int


class OutcomeRow(SQLModel, table=True):
    """How a leg may end, as the clerk chooses it."""

    __tablename__ = "outcome"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    name: dict[str, str] = json()
    position: int


class PauseReasonRow(SQLModel, table=True):
    """Why a counter pauses, as the clerk chooses it and the hall is shown it."""

    __tablename__ = "pause_reason"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    name: dict[str, str] = json()
    position: int


class RatingLevelRow(SQLModel, table=True):
    """A level of satisfaction, best first."""

    __tablename__ = "rating_level"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    name: dict[str, str] = json()
    position: int


class RatingReasonRow(SQLModel, table=True):
    """What a citizen who is not content may say of it in one touch."""

    __tablename__ = "rating_reason"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    name: dict[str, str] = json()
    position: int


class RatingCriterionRow(SQLModel, table=True):
    """What is rated beside the whole."""

    __tablename__ = "rating_criterion"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    name: dict[str, str] = json()
    position: int
