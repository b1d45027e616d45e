"""What the centre tells everybody on its screens."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from queue_server.domain.events import Text
from queue_server.store.database import Transaction
from queue_server.store.rows import NoticeRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreNotice:
    """A notice in the zones of these codes, or in all; both dates are included."""

    text: Text
    valid_from: date | None
    valid_until: date | None
    zones: list[str]


def notices(tx: Transaction, centre_id: int, today: date) -> list[CentreNotice]:
    """Those that are not over, in the order of the file; some may not have begun."""
    rows = select(NoticeRow).where(NoticeRow.centre_id == centre_id).order_by(col(NoticeRow.position))
    return [
        CentreNotice(text=row.text, valid_from=row.valid_from, valid_until=row.valid_until, zones=row.zones)
        for row in tx.session.exec(rows)
        if row.valid_until is None or row.valid_until >= today
    ]
