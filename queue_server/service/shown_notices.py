"""What the centre tells everybody on its screens: by its file, and by whoever is at work."""

from datetime import date, datetime

from sqlmodel import col, or_, select

from queue_server.domain.notice import CentreNotice
from queue_server.store.database import Transaction
from queue_server.store.rows import NoticeRow, PostedNoticeRow


def notices(tx: Transaction, centre_id: int, today: date, now: datetime) -> list[CentreNotice]:
    """Those that are not over, in the order of the file and then of posting; some may not have begun."""
    told = [*_of_the_file(tx, centre_id), *_posted(tx, centre_id, now)]
    return [notice for notice in told if not notice.is_over(today=today, now=now)]


def _of_the_file(tx: Transaction, centre_id: int) -> list[CentreNotice]:
    rows = select(NoticeRow).where(NoticeRow.centre_id == centre_id).order_by(col(NoticeRow.position))
    return [
        CentreNotice(text=row.text, valid_from=row.valid_from, valid_until=row.valid_until, zones=tuple(row.zones))
        for row in tx.session.exec(rows)
    ]


def _posted(tx: Transaction, centre_id: int, now: datetime) -> list[CentreNotice]:
    ends = col(PostedNoticeRow.ends_at)
    rows = select(PostedNoticeRow).where(
        PostedNoticeRow.centre_id == centre_id,
        col(PostedNoticeRow.withdrawn_at).is_(None),
        or_(ends.is_(None), ends > now),
    )
    return [notice_of(row) for row in tx.session.exec(rows.order_by(col(PostedNoticeRow.id)))]


def notice_of(row: PostedNoticeRow) -> CentreNotice:
    """A posted notice as screens see it."""
    return CentreNotice(text=row.text, zones=tuple(row.zones), id=row.id, ends_at=row.ends_at)
