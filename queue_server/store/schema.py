"""Bring a database to this program's schema, or say why that cannot be."""

from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection

from queue_server.store.database import Database
from queue_server.store.errors import NewerDatabaseError

MIGRATIONS = Path(__file__).with_name("migrations")
HEAD = "0020"
"""The newest revision; a test holds it to the migrations."""


def current_revision(connection: Connection) -> str | None:
    """The revision the database is at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if revision is None else str(revision)


def upgrade(database: Database) -> None:
    """Migrate to HEAD; one query when there is nothing to do. Raises NewerDatabaseError for a newer database."""
    with database.engine.connect() as connection:
        revision = current_revision(connection)
    if revision == HEAD:
        return
    _migrate(database, revision)


def _migrate(database: Database, revision: str | None) -> None:
    from alembic import command  # noqa: PLC0415 - costs 0.1 s of start-up, and most starts have nothing to migrate
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is not None and revision not in known:
        raise NewerDatabaseError(revision=revision, head=HEAD)
    with database.engine.connect() as connection:
        connection.exec_driver_sql(database.product.begin_writing)
        if database.product.lock_schema is not None:
            connection.exec_driver_sql(database.product.lock_schema)
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
        connection.exec_driver_sql("COMMIT")
