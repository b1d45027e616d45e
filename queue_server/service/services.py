"""Whether a service gives numbers: paused and resumed by a supervisor, with a message for whoever asks."""

from datetime import datetime

from queue_server.domain.events import Text
from queue_server.service.command import Context
from queue_server.service.issuing import require_service
from queue_server.service.opening import changed, offers
from queue_server.service.results import Done, ServiceResult
from queue_server.service.settings import settings_of
from queue_server.store.rows import CentreRow, ServiceRow


def pause_service(context: Context, *, service: str, message: Text | None) -> Done:
    """Give no more numbers for the service until it is resumed; who waits is still called.

    Raises UnknownServiceError.
    """
    found = require_service(context, service)
    is_new = not found.paused or found.pause_message != message
    if is_new:
        _write(context, found.id, since=context.now, message=message)
    return _offered(context, service, is_new=is_new)


def resume_service(context: Context, *, service: str) -> Done:
    """Give numbers for the service again. Raises UnknownServiceError."""
    found = require_service(context, service)
    if found.paused:
        _write(context, found.id, since=None, message=None)
    return _offered(context, service, is_new=found.paused)


def _offered(context: Context, service: str, *, is_new: bool) -> Done:
    """What the service offers now: a service that is paused outside hours is closed first of all."""
    settings = settings_of(context.tx, context.centre.id, context.centre.version + is_new)
    offer = offers(context.tx, context.centre.id, settings, context.now, context.business_date)[service]
    result = ServiceResult(service=service, state=offer.state, message=offer.message, opens_at=offer.opens_at)
    return Done(result, (changed(settings.services[service], offer),) if is_new else ())


def _write(context: Context, service_id: int, *, since: datetime | None, message: Text | None) -> None:
    row = context.tx.session.get_one(ServiceRow, service_id)
    row.paused_at, row.pause_message = since, message
    # Every command reads the pauses with the settings, so that they cost nobody a query.
    context.tx.session.get_one(CentreRow, context.centre.id).version = context.centre.version + 1
    context.tx.session.flush()
