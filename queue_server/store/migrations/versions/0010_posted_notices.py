"""What somebody at work tells everybody on the screens, beside the notices of the centre file."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_standing = sa.text("withdrawn_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "posted_notice",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("text", sa.JSON(), nullable=False),
        sa.Column("zones", sa.JSON(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=True),
        sa.Column("posted_at", sa.BigInteger(), nullable=False),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "posted_notice_standing",
        "posted_notice",
        ["centre_id"],
        unique=False,
        sqlite_where=_standing,
        postgresql_where=_standing,
    )
