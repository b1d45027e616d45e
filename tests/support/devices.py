"""Devices that have always been there: tests need them, and what is tested is not how they came."""

import secrets
from datetime import datetime

from queue_server.service.devices import default_name, hash_of, offline_mark_for
from queue_server.service.operating import centre_named
from queue_server.store.database import Transaction
from queue_server.store.rows import DeviceRow


def put_device(tx: Transaction, *, centre: str, role: str, counter: int | None, now: datetime) -> str:
    """The token of a new device of which no journal tells."""
    token = secrets.token_urlsafe()
    centre_id = centre_named(tx, centre)
    device = DeviceRow(
        centre_id=centre_id,
        role=role,
        name=default_name(role, counter),
        counter=counter,
        token_hash=hash_of(token),
        created_at=now,
        offline_mark=offline_mark_for(tx, centre_id, role),
    )
    tx.session.add(device)
    tx.session.flush()
    return token
