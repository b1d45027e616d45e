"""Clerks who are asked to a counter; what supervisors have changed is found in the journal, newest first."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_adjustments = sa.text(
    "kind IN ('counter_assigned', 'daily_limit_set', 'clerk_sent', 'counter_changed', 'service_changed', "
    "'priority_changed', 'ticket_transferred', 'notice_posted', 'notice_withdrawn', 'announced', "
    "'adjustment_undone')"
)


def upgrade() -> None:
    op.create_table(
        "sent_clerk",
        sa.Column("centre_id", _Id, sa.ForeignKey("centre.id"), primary_key=True),
        sa.Column("staff_id", _Id, sa.ForeignKey("staff.id"), primary_key=True),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("counter_id", _Id, sa.ForeignKey("counter.id"), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("sent_at", sa.BigInteger(), nullable=False),
    )
    op.create_index(
        "journal_adjustments",
        "journal",
        ["centre_id", "seq"],
        unique=False,
        sqlite_where=_adjustments,
        postgresql_where=_adjustments,
    )
