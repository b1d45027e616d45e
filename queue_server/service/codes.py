"""The codes with which people check in: no appointment and no number from afar of a centre has that of another."""

import secrets

from sqlmodel import select

from queue_server.domain.appointment_code import new_code
from queue_server.store.database import Transaction
from queue_server.store.rows import AppointmentRow, RegistrationRow


def free_code(tx: Transaction, centre_id: int) -> str:
    """A code that nobody at the centre has."""
    while True:
        code = new_code(secrets.choice)
        if not any(_has(tx, table, centre_id, code) for table in (AppointmentRow, RegistrationRow)):
            return code


def _has(tx: Transaction, table: type[AppointmentRow] | type[RegistrationRow], centre_id: int, code: str) -> bool:
    found = select(table.id).where(table.centre_id == centre_id, table.code == code)
    return tx.session.exec(found).first() is not None
