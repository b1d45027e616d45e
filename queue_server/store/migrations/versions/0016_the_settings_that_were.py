"""A centre says how its slips are laid out; what its settings were before each change is kept."""

import sqlalchemy as sa
from alembic import op

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

revision = "0016"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("centre", sa.Column("slip_layout", sa.String(), nullable=True))
    op.create_table(
        "centre_document",
        sa.Column("id", _Id, primary_key=True, autoincrement=True),
        sa.Column("centre_id", _Id, sa.ForeignKey("centre.id"), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("toml", sa.String(), nullable=False),
    )
    op.create_index("ix_centre_document_centre_id", "centre_document", ["centre_id"])
