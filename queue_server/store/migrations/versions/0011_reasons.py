"""Lists of the centre that say why: why a counter pauses, and why a citizen is not content."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for table in ("pause_reason", "rating_reason"):
        op.create_table(
            table,
            sa.Column("id", _Id, autoincrement=True, nullable=False),
            sa.Column("centre_id", _Id, nullable=False),
            sa.Column("code", sa.String(), nullable=False),
            sa.Column("name", sa.JSON(), nullable=False),
            sa.Column("position", sa.Integer(), nullable=False),
            sa.ForeignKeyConstraint(["centre_id"], ["centre.id"]),
            sa.PrimaryKeyConstraint("id"),
            sa.UniqueConstraint("centre_id", "code"),
        )
    for table in ("counter", "rating"):
        op.add_column(table, sa.Column("reason_code", sa.String(), nullable=True))
    # The next import of the very same file brings the usual lists to a centre that was there before.
    op.execute("UPDATE centre SET file_digest = ''")
