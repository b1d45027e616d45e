"""Alerts that were acknowledged, by whom and when."""

import sqlalchemy as sa
from alembic import op

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "acknowledgement",
        sa.Column("centre_id", _Id, sa.ForeignKey("centre.id"), primary_key=True),
        sa.Column("since", sa.BigInteger(), primary_key=True),
        sa.Column("key", sa.String(), primary_key=True),
        sa.Column("device_id", _Id, sa.ForeignKey("device.id"), nullable=False),
        sa.Column("staff_id", _Id, sa.ForeignKey("staff.id"), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
    )
