"""How Alembic runs here: on the connection, and inside the transaction, that `store.schema` hands over."""

from alembic import context
from sqlmodel import SQLModel

from queue_server.store import rows  # noqa: F401 - fills the metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transactional_ddl=False,
)
context.run_migrations()
