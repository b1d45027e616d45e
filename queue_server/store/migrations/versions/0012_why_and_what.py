"""Why somebody was called stays with the ticket; the codes of dossiers are noted with the stop of the visit."""

import sqlalchemy as sa
from alembic import op

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("call_reason", sa.String(), nullable=True))
    op.create_table(
        "dossier",
        sa.Column("ticket_id", _Id, sa.ForeignKey("ticket.id"), primary_key=True),
        sa.Column("leg", sa.Integer(), primary_key=True),
        sa.Column("text", sa.String(), primary_key=True),
        sa.Column("noted_at", sa.BigInteger(), nullable=False),
    )
