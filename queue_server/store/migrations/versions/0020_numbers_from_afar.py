"""Numbers taken by people who are not here, and what a centre allows of it."""

import sqlalchemy as sa
from alembic import op

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("centre", sa.Column("from_afar", sa.JSON(), nullable=True))
    op.create_table(
        "registration",
        sa.Column("id", _Id, primary_key=True, autoincrement=True),
        sa.Column("centre_id", _Id, sa.ForeignKey("centre.id"), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("service_id", _Id, sa.ForeignKey("service.id"), nullable=False),
        sa.Column("series", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("priority", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("command_id", sa.String(), nullable=False),
        sa.Column("phone_key", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("ticket_id", _Id, sa.ForeignKey("ticket.id"), nullable=True),
        sa.Column("registered_at", sa.BigInteger(), nullable=False),
        sa.Column("kept_until", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint("centre_id", "code"),
        sa.UniqueConstraint("centre_id", "command_id"),
        sa.UniqueConstraint("centre_id", "business_date", "series", "number"),
    )
    op.create_index("registration_phone", "registration", ["centre_id", "business_date", "phone_key"])
    op.create_index("registration_service", "registration", ["centre_id", "business_date", "service_id", "state"])
    op.create_index("registration_ticket", "registration", ["ticket_id"])
