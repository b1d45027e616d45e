"""Receipts: the reply of every command that changed something, kept in the transaction that did it."""

from dataclasses import dataclass

from sqlalchemy import Executable, bindparam, insert, select
from sqlmodel import col

from queue_server.store.database import Transaction
from queue_server.store.rows import ReceiptRow


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was asked, as a fingerprint, and what was answered, as JSON text."""

    fingerprint: str
    reply: str


def _find() -> Executable:
    return select(col(ReceiptRow.fingerprint), col(ReceiptRow.reply)).where(
        col(ReceiptRow.device_id) == bindparam("device_id"), col(ReceiptRow.command_id) == bindparam("command_id")
    )


def _insert() -> Executable:
    return insert(ReceiptRow)


def find(tx: Transaction, *, device_id: int, command_id: str) -> Receipt | None:
    """The receipt of this device's command, or None when it was never done."""
    row = tx.run(_find, {"device_id": device_id, "command_id": command_id}).fetchone()
    return None if row is None else Receipt(*row)


def keep(tx: Transaction, receipt: Receipt, *, device_id: int, command_id: str, at: int) -> None:
    """Store the receipt; `at` in microseconds."""
    tx.run(
        _insert,
        {
            "device_id": device_id,
            "command_id": command_id,
            "fingerprint": receipt.fingerprint,
            "reply": receipt.reply,
            "at": at,
        },
    )
