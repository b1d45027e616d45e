"""Devices and the codes that pair them."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from queue_server.store.rows.columns import instant, json, new_id, of, perhaps_of


class DeviceRow(SQLModel, table=True):
    """A paired device. Only the hash of its token is kept. `printer` is what it last said of its printer.

    `offline_mark`, of kiosks, is what the numbers begin with that it gives by itself; no two share one.
    """

    __tablename__ = "device"
    __table_args__ = (Index("device_offline_mark", "centre_id", "offline_mark", unique=True),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    role: str
    name: str
    counter: int | None = None
    token_hash: str = Field(unique=True)
    created_at: datetime = instant()
    revoked_at: datetime | None = instant(nullable=True)
    app: str = ""
    version: str = ""
    seen_at: datetime | None = instant(nullable=True)
    printer: dict[str, str] | None = json(nullable=True)
    printer_at: datetime | None = instant(nullable=True)
    offline_mark: str | None = None


class WantedPrintRow(SQLModel, table=True):
    """A slip that a desk wants from a kiosk's printer before `until`; `reported_at` is when the kiosk answered."""

    __tablename__ = "wanted_print"
    __table_args__ = (
        Index(
            "wanted_print_open",
            "centre_id",
            "until",
            sqlite_where=text("reported_at IS NULL"),
            postgresql_where=text("reported_at IS NULL"),
        ),
    )
    id: int | None = new_id()
    centre_id: int = of("centre")
    ticket_id: int = of("ticket")
    device_id: int = of("device")
    is_reprint: bool = False
    until: datetime = instant()
    reported_at: datetime | None = instant(nullable=True)


class PairingRow(SQLModel, table=True):
    """A code with which one new device gets its token; only its hash is kept.

    `salt` goes into the token, so that a device that chose a poor nonce still gets 256 bits nobody can guess.
    """

    __tablename__ = "pairing"
    id: int | None = new_id()
    centre_id: int = of("centre")
    role: str
    name: str | None = None
    counter: int | None = None
    code_hash: str = Field(unique=True)
    salt: str
    created_at: datetime = instant()
    expires_at: datetime = instant()
    device_id: int | None = perhaps_of("device")


class WrongCodeRow(SQLModel, table=True):
    """A pairing code that was tried and is none: when, and a hash of where it came from. Kept for a minute."""

    __tablename__ = "wrong_code"
    id: int | None = new_id()
    source: str
    at: datetime = instant()
