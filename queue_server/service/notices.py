"""What the centre tells everybody on its screens: by its file, and by whoever is at work."""

from datetime import date, datetime

from sqlmodel import col, or_, select

from queue_server.domain.events import NoticePosted, NoticeWithdrawn, Text
from queue_server.domain.notice import CentreNotice, require_postable
from queue_server.domain.refusals import UnknownNoticeError
from queue_server.service.command import Context
from queue_server.service.results import Done, NoticeResult
from queue_server.store.database import Transaction
from queue_server.store.rows import NoticeRow, PostedNoticeRow, ZoneRow


def notices(tx: Transaction, centre_id: int, today: date, now: datetime) -> list[CentreNotice]:
    """Those that are not over, in the order of the file and then of posting; some may not have begun."""
    told = [*_of_the_file(tx, centre_id), *_posted(tx, centre_id, now)]
    return [notice for notice in told if not notice.is_over(today=today, now=now)]


def post_notice(context: Context, *, text: Text, zones: tuple[str, ...], ends_at: datetime | None) -> Done:
    """Tell it on the screens from now on. Raises UnknownZoneError, NoticeOverError."""
    tx, centre_id = context.tx, context.centre.id
    known = tx.session.exec(
        select(ZoneRow.code).where(ZoneRow.centre_id == centre_id, col(ZoneRow.active).is_(True))
    )
    require_postable(zones=zones, known=known, ends_at=ends_at, now=context.now)
    row = PostedNoticeRow(
        centre_id=centre_id, text=text, zones=list(zones), ends_at=ends_at, posted_at=context.now
    )
    tx.session.add(row)
    tx.session.flush()
    notice = _notice(row)
    return Done(NoticeResult(notice=notice), (NoticePosted(notice=notice),))


def withdraw_notice(context: Context, *, notice_id: int) -> Done:
    """Tell it no longer. Raises UnknownNoticeError, also for one that is over or was withdrawn."""
    row = context.tx.session.get(PostedNoticeRow, notice_id)
    if row is None or row.centre_id != context.centre.id or row.withdrawn_at is not None:
        raise UnknownNoticeError
    notice = _notice(row)
    if notice.is_over(today=context.today, now=context.now):
        raise UnknownNoticeError
    row.withdrawn_at = context.now
    context.tx.session.flush()
    return Done(NoticeResult(notice=notice), (NoticeWithdrawn(notice_id=notice_id),))


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
    return [_notice(row) for row in tx.session.exec(rows.order_by(col(PostedNoticeRow.id)))]


def _notice(row: PostedNoticeRow) -> CentreNotice:
    return CentreNotice(text=row.text, zones=tuple(row.zones), id=row.id, ends_at=row.ends_at)
