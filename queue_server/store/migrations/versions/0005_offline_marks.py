"""Every kiosk gets the mark of the numbers that it gives without its server."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("device", sa.Column("offline_mark", sa.String(), nullable=True))
    op.execute(
        "UPDATE device SET offline_mark = (SELECT CAST(count(*) AS VARCHAR) FROM device AS other "
        "WHERE other.centre_id = device.centre_id AND other.role = 'kiosk' AND other.id <= device.id) "
        "WHERE role = 'kiosk'"
    )
    op.create_index("device_offline_mark", "device", ["centre_id", "offline_mark"], unique=True)
