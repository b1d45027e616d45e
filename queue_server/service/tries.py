"""How many wrong pairing codes were tried in the last minute, and from where; kept for all servers alike.

Over the whole server a few wrong codes a minute are answered. After that only those are still listened to who had
no wrong one themselves in that minute, so that whoever goes on guessing stops himself and not the device that
waits to be paired; and a minute without a wrong code forgives everything. Refused tries do not count.
"""

from datetime import datetime, timedelta

from sqlmodel import col, delete, select

from queue_server.store.database import Transaction
from queue_server.store.rows import WrongCodeRow

SPAN = timedelta(minutes=1)
MOST_WRONG = 20
"""Wrong codes a minute before those who tried them are refused; thrice as many as three people mistype."""


def are_too_many(tx: Transaction, *, source: str, now: datetime) -> bool:
    """Whether whoever asks from there has to wait."""
    # What a clock that has jumped back left in the future does not count.
    recent = (col(WrongCodeRow.at) > now - SPAN, col(WrongCodeRow.at) <= now)
    sources = tx.session.exec(select(WrongCodeRow.source).where(*recent)).all()
    return len(sources) >= MOST_WRONG and source in sources


def note_wrong(tx: Transaction, *, source: str, now: datetime) -> None:
    """Count one; those that are over are forgotten."""
    over = (col(WrongCodeRow.at) <= now - SPAN) | (col(WrongCodeRow.at) > now)
    tx.session.exec(delete(WrongCodeRow).where(over))
    tx.session.add(WrongCodeRow(source=source, at=now))
    tx.session.flush()
