"""The slips that desks want from kiosks, and that are not reported yet."""

from datetime import datetime

from sqlmodel import col, select

from queue_server.domain.printing import WantedPrint
from queue_server.store import tickets
from queue_server.store.database import Transaction
from queue_server.store.rows import WantedPrintRow
from queue_server.store.tickets import StoredTicket


def wanted_prints(tx: Transaction, centre_id: int, now: datetime) -> list[WantedPrint]:
    """What kiosks of the centre are to print and have not reported yet, oldest first."""
    found = []
    for row in open_rows(tx, centre_id, now):
        stored = tickets.get(tx, centre_id, row.ticket_id)
        assert stored is not None
        found.append(wanted_of(row, stored))
    return found


def open_rows(tx: Transaction, centre_id: int, now: datetime) -> list[WantedPrintRow]:
    """The same as rows."""
    still_open = select(WantedPrintRow).where(
        WantedPrintRow.centre_id == centre_id,
        col(WantedPrintRow.reported_at).is_(None),
        WantedPrintRow.until > now,
    )
    return list(tx.session.exec(still_open.order_by(col(WantedPrintRow.id))))


def wanted_of(row: WantedPrintRow, stored: StoredTicket) -> WantedPrint:
    """The slip that a row wants, as kiosks are told."""
    assert row.id is not None
    return WantedPrint(
        print_id=row.id,
        ticket_id=stored.id,
        number=stored.number,
        device_id=row.device_id,
        until=row.until,
        is_reprint=row.is_reprint,
    )
