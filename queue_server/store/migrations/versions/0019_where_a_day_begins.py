"""Where in the journal each business date begins, so that no reader of one has to read the others."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

_SHOWN_ANEW = sa.text("kind IN ('day_turned', 'centre_imported')")


def upgrade() -> None:
    op.create_index(
        "journal_shown_anew",
        "journal",
        ["centre_id", "at"],
        sqlite_where=_SHOWN_ANEW,
        postgresql_where=_SHOWN_ANEW,
    )
