"""How many numbers of a service are given in a day."""

from queue_server.domain.adjusting import require_unchanged
from queue_server.domain.events import DailyLimitSet, LimitBefore
from queue_server.service.command import Context
from queue_server.service.issuing import require_service
from queue_server.service.results import Done
from queue_server.service.services import offer_of, result_of
from queue_server.service.who_changed import who_changed
from queue_server.store.rows import ServiceRow


def set_daily_limit(context: Context, *, service: str, limit: int | None, expected: int | None) -> Done:
    """Give so many numbers in a day from now on; None: as many as are wanted. Those that were given stay good.

    Nothing happens where that is the limit. Raises UnknownServiceError, ChangedMeanwhileError.
    """
    found = require_service(context, service)
    before = found.daily_limit
    require_unchanged(
        expected,
        before,
        who=lambda: who_changed(context, "daily_limit_set", lambda event: event["service"] == service),
    )
    if limit == before:
        return Done(result_of(*offer_of(context, service)))
    context.tx.session.get_one(ServiceRow, found.id).daily_limit = limit
    context.tx.session.flush()
    after, offer = offer_of(context, service, is_new=True)
    event = DailyLimitSet(
        service=service,
        limit=limit,
        state=offer.state,
        message=offer.message,
        opens_at=offer.opens_at,
        before=LimitBefore(limit=before),
    )
    return Done(result_of(after, offer), (event,))
