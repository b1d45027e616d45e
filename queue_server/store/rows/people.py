"""Staff and their sessions; what is kept of citizens, and for how long."""

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from queue_server.store.rows.columns import instant, json, new_id, of, perhaps_of

AT_WORK = text("ended_at IS NULL")
AT_A_COUNTER = text("ended_at IS NULL AND counter_id IS NOT NULL")


class StaffRow(SQLModel, table=True):
    """Somebody who works here. `secret_hash` is argon2id; `locked_until` after too many wrong tries."""

    __tablename__ = "staff"
    id: int | None = new_id()
    login: str = Field(unique=True)
    name: str
    role: str
    secret_hash: str
    all_centres: bool = False
    active: bool = True
    failures: int = 0
    locked_until: datetime | None = instant(nullable=True)
    created_at: datetime = instant()


class StaffCentreRow(SQLModel, table=True):
    """At which centres somebody works."""

    __tablename__ = "staff_centre"
    staff_id: int = of("staff", primary_key=True)
    centre_id: int = of("centre", primary_key=True)


class SentClerkRow(SQLModel, table=True):
    """At which counter a supervisor wants somebody on that business date, until they log in there."""

    __tablename__ = "sent_clerk"
    centre_id: int = of("centre", primary_key=True)
    staff_id: int = of("staff", primary_key=True)
    business_date: date
    counter_id: int = of("counter")
    note: str | None = None
    sent_at: datetime = instant()


class StaffSessionRow(SQLModel, table=True):
    """Somebody at work, at a counter or at a console. One clerk, one counter; one counter, one clerk."""

    __tablename__ = "staff_session"
    __table_args__ = (
        Index("staff_session_clerk", "staff_id", unique=True,
              sqlite_where=AT_A_COUNTER, postgresql_where=AT_A_COUNTER),
        Index("staff_session_counter", "counter_id", unique=True,
              sqlite_where=AT_A_COUNTER, postgresql_where=AT_A_COUNTER),
        Index("staff_session_device", "device_id", sqlite_where=AT_WORK, postgresql_where=AT_WORK),
    )  # fmt: skip
    id: int | None = new_id()
    staff_id: int = of("staff")
    device_id: int = of("device")
    centre_id: int = of("centre")
    counter_id: int | None = perhaps_of("counter")
    token_hash: str = Field(unique=True)
    began_at: datetime = instant()
    ends_at: datetime = instant()
    ended_at: datetime | None = instant(nullable=True)
    ended_by: str | None = None


class PersonDayRow(SQLModel, table=True):
    """That somebody took a number today: a keyed hash, purged when the day is over."""

    __tablename__ = "person_day"
    __table_args__ = (Index("person_day_key", "centre_id", "business_date", "person_key"),)
    ticket_id: int = of("ticket", primary_key=True)
    centre_id: int = of("centre")
    business_date: date
    person_key: str
    service_id: int = of("service")


class AppointmentRow(SQLModel, table=True):
    """A reserved time. Name and telephone are purged when its day is over."""

    __tablename__ = "appointment"
    __table_args__ = (
        UniqueConstraint("centre_id", "code"),
        Index("appointment_due", "centre_id", "due_at"),
        Index("appointment_ticket", "ticket_id"),
    )  # fmt: skip
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    service_id: int = of("service")
    due_at: datetime = instant()
    name: str | None = None
    phone: str | None = None
    state: str = "booked"
    ticket_id: int | None = perhaps_of("ticket")
    created_at: datetime = instant()


class RegistrationRow(SQLModel, table=True):
    """A number taken by somebody who is not here: no ticket before they check in.

    `phone_key` stands for the telephone number and is purged when the day is over; `command_id` is that of the
    form it was asked for with, so that a form sent twice gives one number. Until `kept_until` its place is that of
    `registered_at`.
    """

    __tablename__ = "registration"
    __table_args__ = (
        UniqueConstraint("centre_id", "code"),
        UniqueConstraint("centre_id", "command_id"),
        UniqueConstraint("centre_id", "business_date", "series", "number"),
        Index("registration_phone", "centre_id", "business_date", "phone_key"),
        Index("registration_service", "centre_id", "business_date", "service_id", "state"),
        Index("registration_ticket", "ticket_id"),
    )  # fmt: skip
    id: int | None = new_id()
    centre_id: int = of("centre")
    business_date: date
    service_id: int = of("service")
    series: str
    number: int
    priority: str | None = None
    code: str
    secret: str
    command_id: str
    phone_key: str | None = None
    state: str = "registered"
    ticket_id: int | None = perhaps_of("ticket")
    registered_at: datetime = instant()
    kept_until: datetime = instant()


class RatingRow(SQLModel, table=True):
    """What a citizen thought of one leg: a level, levels by criterion, and why, in own words and by a code.

    `salt` goes into the digest that the journal has of it.
    """

    __tablename__ = "rating"
    ticket_id: int = of("ticket", primary_key=True)
    leg: int = Field(primary_key=True)
    level: str
    criteria: dict[str, str] = json()
    reason: str | None = None
    reason_code: str | None = None
    salt: str
    at: datetime = instant()
