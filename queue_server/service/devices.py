"""Pairing: a device gets a 256-bit token once; the server keeps its hash."""

import secrets
from datetime import datetime
from hashlib import sha256

from sqlmodel import select

from queue_server.domain.refusals import UnknownCentreError, UnknownCounterError
from queue_server.store import centres
from queue_server.store.database import Transaction
from queue_server.store.rows import CentreRow, DeviceRow

TOKEN_BYTES = 32


def hash_of(token: str) -> str:
    """What is stored of a token. Unsalted, because 256 random bits need no salt."""
    return sha256(token.encode()).hexdigest()


def pair(tx: Transaction, *, centre: str, role: str, name: str | None, counter: int | None, now: datetime) -> str:
    """Make a device; its token is shown this once. Raises UnknownCentreError, UnknownCounterError."""
    row = tx.session.exec(select(CentreRow).where(CentreRow.code == centre)).first()
    if row is None or row.id is None:
        raise UnknownCentreError(centre=centre)
    if counter is not None and centres.counter(tx, row.id, counter) is None:
        raise UnknownCounterError(counter=counter, centre=centre)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    device = DeviceRow(
        centre_id=row.id,
        role=role,
        name=name or (f"{role} {counter}" if counter else role),
        counter=counter,
        token_hash=hash_of(token),
        created_at=now,
    )
    tx.session.add(device)
    tx.session.flush()
    return token
