"""Slips that a desk wants from a kiosk's printer."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_OPEN = sa.text("reported_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "wanted_print",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("ticket_id", _Id, nullable=False),
        sa.Column("device_id", _Id, nullable=False),
        sa.Column("is_reprint", sa.Boolean(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("reported_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"]),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"]),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "wanted_print_open",
        "wanted_print",
        ["centre_id", "until"],
        unique=False,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )
