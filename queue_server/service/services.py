"""Whether a service gives numbers: paused and resumed by a supervisor, with a message for whoever asks."""

from dataclasses import replace

from queue_server.domain.events import PauseBefore, Text
from queue_server.service.command import Context
from queue_server.service.issuing import require_service
from queue_server.service.opening import Offer, changed, offers
from queue_server.service.results import Done, ServiceResult
from queue_server.service.settings import ServiceSettings, settings_of
from queue_server.store import assignments
from queue_server.store.rows import ServiceRow


def pause_service(context: Context, *, service: str, message: Text | None) -> Done:
    """Give no more numbers for the service until it is resumed; who waits is still called.

    Raises UnknownServiceError.
    """
    return set_pause(context, require_service(context, service), PauseBefore(paused=True, message=message))


def resume_service(context: Context, *, service: str) -> Done:
    """Give numbers for the service again. Raises UnknownServiceError."""
    return set_pause(context, require_service(context, service), PauseBefore(paused=False))


def pause_of(service: ServiceSettings) -> PauseBefore:
    """Whether the service is paused, and with which message."""
    message = None if service.pause_message is None else dict(service.pause_message)
    return PauseBefore(paused=service.paused, message=message)


def set_pause(context: Context, service: ServiceSettings, wanted: PauseBefore) -> Done:
    """Pause the service, or resume it. Nothing happens where it is so already."""
    before = pause_of(service)
    if before == wanted:
        return Done(result_of(*offer_of(context, service.code)))
    row = context.tx.session.get_one(ServiceRow, service.id)
    row.paused_at, row.pause_message = (context.now if wanted.paused else None), wanted.message
    context.tx.session.flush()
    after, offer = offer_of(context, service.code, is_new=True)
    return Done(result_of(after, offer), (replace(changed(after, offer), before=before),))


def offer_of(context: Context, service: str, *, is_new: bool = False) -> tuple[ServiceSettings, Offer]:
    """The service, and what it offers now: one that is paused outside hours is closed first of all.

    `is_new`: its settings were changed just now. Every command reads them with the others, so that they cost
    nobody a query; so the centre's version is raised.
    """
    if is_new:
        assignments.raise_version(context.tx, context.centre.id)
    settings = settings_of(context.tx, context.centre.id, context.centre.version + is_new)
    offered = offers(context.tx, context.centre.id, settings, context.now, context.business_date)
    return settings.services[service], offered[service]


def result_of(service: ServiceSettings, offer: Offer) -> ServiceResult:
    """The service as whoever changed it is answered."""
    return ServiceResult(
        service=service.code,
        state=offer.state,
        message=offer.message,
        opens_at=offer.opens_at,
        daily_limit=service.daily_limit,
    )
