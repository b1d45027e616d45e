"""Pairing codes for new devices: `queue_server.service.redeeming` gives a token for one."""

import secrets

from sqlmodel import col, delete

from queue_server.domain import pairing_code
from queue_server.domain.events import PairingStarted
from queue_server.domain.pairing_code import LIFETIME
from queue_server.domain.refusals import NoCounterForRoleError, UnknownCounterError
from queue_server.service.command import Context
from queue_server.service.devices import hash_of
from queue_server.service.results import Done, PairingCode
from queue_server.store import centres
from queue_server.store.rows import PairingRow

AT_A_COUNTER = frozenset({"counter", "display"})
"""The roles whose devices may belong to one counter."""
SALT_BYTES = 32


def start_pairing(context: Context, *, role: str, counter: int | None, name: str | None) -> Done:
    """Make a code, good for ten minutes and one device. Raises NoCounterForRoleError, UnknownCounterError.

    The reply is kept in a receipt with the code in it, so that a resent command shows the same code. That gives
    nothing away: whoever reads the database could find so short a code from its hash in a moment. What protects it
    is that it ends after ten minutes or one device, and no token can be made from it (see `redeeming`).
    """
    if counter is not None and role not in AT_A_COUNTER:
        raise NoCounterForRoleError(role=role)
    if counter is not None and centres.counter(context.tx, context.centre.id, counter) is None:
        raise UnknownCounterError(counter=counter, centre=context.centre.code)
    code, expires_at = pairing_code.new_code(secrets.choice), context.now + LIFETIME
    pairing = PairingRow(
        centre_id=context.centre.id,
        role=role,
        name=name,
        counter=counter,
        code_hash=hash_of(code),
        salt=secrets.token_hex(SALT_BYTES),
        created_at=context.now,
        expires_at=expires_at,
    )
    _forget_expired(context)
    context.tx.session.add(pairing)
    context.tx.session.flush()
    made = PairingCode(code=pairing_code.shown(code), role=role, counter=counter, expires_at=expires_at)
    return Done(made, (PairingStarted(role=role, counter=counter),))


def _forget_expired(context: Context) -> None:
    here = col(PairingRow.centre_id) == context.centre.id
    context.tx.session.exec(delete(PairingRow).where(here, col(PairingRow.expires_at) <= context.now))
