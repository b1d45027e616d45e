"""What was counted of dates and months that are over: one row each, made as they close."""

import sqlalchemy as sa
from alembic import op

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_STALE = sa.text("content IS NULL")

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "summary",
        sa.Column("centre_id", _Id, sa.ForeignKey("centre.id"), primary_key=True),
        sa.Column("kind", sa.String(), primary_key=True),
        sa.Column("first", sa.Date(), primary_key=True),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
    )
    op.create_index(
        "summary_stale",
        "summary",
        ["kind", "first", "centre_id"],
        sqlite_where=_STALE,
        postgresql_where=_STALE,
    )
