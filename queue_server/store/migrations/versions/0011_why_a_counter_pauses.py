"""Why counters pause, as a list of the centre that the hall may be shown."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0006"

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "pause_reason",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("centre_id", "code"),
    )
    op.add_column("counter", sa.Column("reason_code", sa.String(), nullable=True))
    # The next import of the very same file brings the usual list to a centre that was there before.
    op.execute("UPDATE centre SET file_digest = ''")
