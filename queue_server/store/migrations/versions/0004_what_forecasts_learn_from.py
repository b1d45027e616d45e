"""Turnovers, misses, overtakings and pauses: what forecasts learn from beside the time that services take."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for counted in ("turnovers", "misses", "overtakings"):
        op.add_column("pace", sa.Column(counted, sa.Integer(), nullable=False, server_default="0"))
    for summed in ("turnover_total", "miss_squares"):
        op.add_column("pace", sa.Column(summed, sa.Float(), nullable=False, server_default="0"))
    op.create_table(
        "pause",
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("total", sa.Float(), nullable=False),
        sa.Column("squares", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"]),
        sa.PrimaryKeyConstraint("centre_id", "business_date"),
    )
    for said in ("expected", "spread"):
        op.add_column("leg", sa.Column(said, sa.Float(), nullable=True))
    op.add_column("leg", sa.Column("overtook", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("counter", sa.Column("freed_at", sa.BigInteger(), nullable=True))
