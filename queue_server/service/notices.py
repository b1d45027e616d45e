"""Telling everybody something on the screens of the centre, and no longer, by whoever is at work."""

from datetime import datetime

from sqlmodel import col, select

from queue_server.domain.events import NoticePosted, NoticeWithdrawn, Text
from queue_server.domain.notice import require_postable
from queue_server.domain.refusals import UnknownNoticeError
from queue_server.service.command import Context
from queue_server.service.results import Done, NoticeResult
from queue_server.service.shown_notices import notice_of
from queue_server.store.rows import PostedNoticeRow, ZoneRow


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
    notice = notice_of(row)
    return Done(NoticeResult(notice=notice), (NoticePosted(notice=notice),))


def withdraw_notice(context: Context, *, notice_id: int) -> Done:
    """Tell it no longer. Raises UnknownNoticeError, also for one that is over or was withdrawn."""
    row = context.tx.session.get(PostedNoticeRow, notice_id)
    if row is None or row.centre_id != context.centre.id or row.withdrawn_at is not None:
        raise UnknownNoticeError
    notice = notice_of(row)
    if notice.is_over(today=context.today, now=context.now):
        raise UnknownNoticeError
    row.withdrawn_at = context.now
    context.tx.session.flush()
    return Done(NoticeResult(notice=notice), (NoticeWithdrawn(notice_id=notice_id),))
