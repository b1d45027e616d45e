"""How to get to a zone, as the citizen's page says it."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("zone", sa.Column("directions", sa.JSON(), nullable=True))
