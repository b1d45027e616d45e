"""How calls are said at a centre, and an index of what supervisors told the hall."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0007"
branch_labels = None
depends_on = None

_ANNOUNCEMENTS = sa.text("kind = 'announced'")


def upgrade() -> None:
    op.add_column("centre", sa.Column("voice", sa.JSON(), nullable=True))
    op.create_index(
        "journal_announcements",
        "journal",
        ["centre_id", "seq"],
        sqlite_where=_ANNOUNCEMENTS,
        postgresql_where=_ANNOUNCEMENTS,
    )
