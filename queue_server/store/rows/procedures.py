"""What a centre does for people, one procedure a row, and which version of that list it has."""

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field, SQLModel

from queue_server.store.rows.columns import json, new_id, of


class ProcedureRow(SQLModel, table=True):
    """A procedure: at which service it is handed in, how long it takes, its fee, and the documents it wants."""

    __tablename__ = "procedure"
    __table_args__ = (UniqueConstraint("centre_id", "code"),)
    id: int | None = new_id()
    centre_id: int = of("centre")
    code: str
    service_id: int = of("service")
    name: dict[str, str] = json()
    working_days: int
    fee_vnd: int = Field(sa_type=BigInteger)
    documents: dict[str, list[str]] = json()
    position: int


class ProcedureListRow(SQLModel, table=True):
    """The version of a centre's list: a digest of all that stands in it."""

    __tablename__ = "procedure_list"
    centre_id: int = of("centre", primary_key=True)
    version: str
