"""All that the queue decides with: lanes, plans, staff, appointments, pairing, ratings, what was measured."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def upgrade() -> None:
    op.create_table(
        "staff",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("secret_hash", sa.String(), nullable=False),
        sa.Column("all_centres", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("login"),
    )
    op.create_table(
        "outcome",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"],
            ["centre.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("centre_id", "code"),
    )
    op.create_table(
        "rating_criterion",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"],
            ["centre.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("centre_id", "code"),
    )
    op.create_table(
        "rating_level",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"],
            ["centre.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("centre_id", "code"),
    )
    op.create_table(
        "staff_centre",
        sa.Column("staff_id", _Id, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"],
            ["centre.id"],
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"],
            ["staff.id"],
        ),
        sa.PrimaryKeyConstraint("staff_id", "centre_id"),
    )
    op.create_table(
        "pairing",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("counter", sa.Integer(), nullable=True),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("device_id", _Id, nullable=True),
        sa.ForeignKeyConstraint(
            ["centre_id"],
            ["centre.id"],
        ),
        sa.ForeignKeyConstraint(
            ["device_id"],
            ["device.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code_hash"),
    )
    op.create_table(
        "wrong_code",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "pace",
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("service_id", _Id, nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("total", sa.Float(), nullable=False),
        sa.Column("squares", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"],
            ["centre.id"],
        ),
        sa.ForeignKeyConstraint(
            ["service_id"],
            ["service.id"],
        ),
        sa.PrimaryKeyConstraint("centre_id", "service_id", "business_date"),
    )
    op.create_table(
        "spell",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("counter_id", _Id, nullable=False),
        sa.Column("staff_id", _Id, nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("began_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["centre_id"],
            ["centre.id"],
        ),
        sa.ForeignKeyConstraint(
            ["counter_id"],
            ["counter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"],
            ["staff.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("spell", schema=None) as batch_op:
        batch_op.create_index("spell_day", ["centre_id", "business_date"], unique=False)
        batch_op.create_index("spell_running", ["counter_id"], unique=True, **_where("ended_at IS NULL"))

    op.create_table(
        "staff_session",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("staff_id", _Id, nullable=False),
        sa.Column("device_id", _Id, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("counter_id", _Id, nullable=True),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("began_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["centre_id"],
            ["centre.id"],
        ),
        sa.ForeignKeyConstraint(
            ["counter_id"],
            ["counter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["device_id"],
            ["device.id"],
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"],
            ["staff.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("token_hash"),
    )
    with op.batch_alter_table("staff_session", schema=None) as batch_op:
        batch_op.create_index(
            "staff_session_clerk",
            ["staff_id"],
            unique=True,
            **_where("ended_at IS NULL AND counter_id IS NOT NULL"),
        )
        batch_op.create_index(
            "staff_session_counter",
            ["counter_id"],
            unique=True,
            **_where("ended_at IS NULL AND counter_id IS NOT NULL"),
        )
        batch_op.create_index("staff_session_device", ["device_id"], unique=False, **_where("ended_at IS NULL"))

    op.create_table(
        "appointment",
        sa.Column("id", _Id, autoincrement=True, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("service_id", _Id, nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("ticket_id", _Id, nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"],
            ["centre.id"],
        ),
        sa.ForeignKeyConstraint(
            ["service_id"],
            ["service.id"],
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("centre_id", "code"),
    )
    with op.batch_alter_table("appointment", schema=None) as batch_op:
        batch_op.create_index("appointment_due", ["centre_id", "due_at"], unique=False)
        batch_op.create_index("appointment_ticket", ["ticket_id"], unique=False)

    op.create_table(
        "person_day",
        sa.Column("ticket_id", _Id, nullable=False),
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("person_key", sa.String(), nullable=False),
        sa.Column("service_id", _Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"],
            ["centre.id"],
        ),
        sa.ForeignKeyConstraint(
            ["service_id"],
            ["service.id"],
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("ticket_id"),
    )
    with op.batch_alter_table("person_day", schema=None) as batch_op:
        batch_op.create_index("person_day_key", ["centre_id", "business_date", "person_key"], unique=False)

    op.create_table(
        "rating",
        sa.Column("ticket_id", _Id, nullable=False),
        sa.Column("leg", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("criteria", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("ticket_id", "leg"),
    )
    op.add_column("centre", sa.Column("target_wait_minutes", sa.Integer(), nullable=False, server_default="60"))
    op.add_column("centre", sa.Column("calls_before_no_show", sa.Integer(), nullable=False, server_default="1"))
    op.add_column(
        "centre", sa.Column("appointment_grace_minutes", sa.Integer(), nullable=False, server_default="15")
    )
    op.add_column("centre", sa.Column("honest_closing", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("centre", sa.Column("log_in", sa.String(), nullable=False, server_default="optional"))
    op.add_column("centre", sa.Column("session_hours", sa.Integer(), nullable=False, server_default="12"))
    op.add_column("centre", sa.Column("holidays", sa.String(), nullable=True))
    op.add_column("centre", sa.Column("version", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("centre", sa.Column("day", sa.Date(), nullable=True))
    op.add_column("centre", sa.Column("person_secret", sa.String(), nullable=False, server_default=""))
    op.add_column("centre", sa.Column("journal_at", sa.BigInteger(), nullable=True))
    op.add_column("priority_class", sa.Column("target_wait_minutes", sa.Integer(), nullable=True))
    op.add_column("counter", sa.Column("service_order", sa.String(), nullable=False, server_default="arrival"))
    op.add_column("counter", sa.Column("turn", sa.String(), nullable=False, server_default=""))
    op.add_column("counter_service", sa.Column("weight", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("device", sa.Column("app", sa.String(), nullable=False, server_default=""))
    op.add_column("device", sa.Column("version", sa.String(), nullable=False, server_default=""))
    op.add_column("device", sa.Column("seen_at", sa.BigInteger(), nullable=True))
    op.add_column("device", sa.Column("printer", sa.JSON(), nullable=True))
    op.add_column("device", sa.Column("printer_at", sa.BigInteger(), nullable=True))
    op.add_column("leg", sa.Column("outcome", sa.String(), nullable=True))
    op.add_column("leg", sa.Column("staff_id", sa.BigInteger(), nullable=True))
    op.add_column("leg", sa.Column("parked_micros", sa.BigInteger(), nullable=False, server_default="0"))
    _lines_by_lane()
    op.add_column("service", sa.Column("target_wait_minutes", sa.Integer(), nullable=True))
    op.add_column("service", sa.Column("paused_at", sa.BigInteger(), nullable=True))
    op.add_column("service", sa.Column("pause_message", sa.JSON(), nullable=True))
    op.add_column("ticket", sa.Column("lane", sa.String(), nullable=False, server_default=""))
    op.add_column("ticket", sa.Column("place_at", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("ticket", sa.Column("due_at", sa.BigInteger(), nullable=True))
    op.add_column("ticket", sa.Column("parked_at", sa.BigInteger(), nullable=True))
    op.add_column("ticket", sa.Column("plan", sa.String(), nullable=False, server_default="[]"))
    op.add_column("ticket", sa.Column("comes_back", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("ticket", sa.Column("outcome", sa.String(), nullable=True))
    op.add_column("ticket", sa.Column("has_person", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.drop_index("ticket_waiting", "ticket")
    op.create_index(
        "ticket_waiting",
        "ticket",
        ["centre_id", "business_date", "service_id", "lane", "place_at", "id"],
        unique=False,
        **_where("state = 'waiting'"),
    )
    op.create_index(
        "ticket_missed", "ticket", ["centre_id", "business_date"], unique=False, **_where("state = 'no_show'")
    )
    op.create_index(
        "ticket_parked", "ticket", ["centre_id", "business_date"], unique=False, **_where("state = 'parked'")
    )
    op.execute("UPDATE ticket SET place_at = arrived_at")
    op.execute("UPDATE ticket SET lane = 'p:' || priority WHERE priority IS NOT NULL")
    op.execute(
        "INSERT INTO line (centre_id, business_date, service_id, lane, waiting) "
        "SELECT centre_id, business_date, service_id, lane, COUNT(*) FROM ticket WHERE state = 'waiting' "
        "GROUP BY centre_id, business_date, service_id, lane"
    )


def _lines_by_lane() -> None:
    """Counted anew from the tickets: what waits today is little."""
    op.drop_table("line")
    op.create_table(
        "line",
        sa.Column("centre_id", _Id, nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("service_id", _Id, nullable=False),
        sa.Column("lane", sa.String(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"]),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"]),
        sa.PrimaryKeyConstraint("centre_id", "business_date", "service_id", "lane"),
    )
