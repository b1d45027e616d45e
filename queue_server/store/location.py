"""Where data lie: a folder, or the address of a PostgreSQL database."""

from pathlib import Path

from sqlalchemy import Engine

from queue_server.store.product import Location, Product
from queue_server.store.sqlite import SQLITE, Folder


def located(where: Path | str) -> Location:
    """What `--data` names. Raises AddressError for a postgresql:// address that is none."""
    if not str(where).startswith(("postgresql:", "postgres:")):
        return Folder(Path(where))
    from queue_server.store.address import Address  # noqa: PLC0415 - most centres have a file, and psycopg is large

    return Address.parse(str(where))


def product_of(engine: Engine) -> Product:
    """The database product that the engine speaks to."""
    if engine.dialect.name == "sqlite":
        return SQLITE
    from queue_server.store.postgresql import POSTGRESQL  # noqa: PLC0415 - as above

    return POSTGRESQL
