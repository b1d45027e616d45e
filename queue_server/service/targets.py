"""Where a ticket may be sent: a service that some counter serves, a counter that serves it, a clerk."""

from dataclasses import dataclass

from queue_server.domain.lanes import Lane
from queue_server.domain.refusals import (
    NoCounterServesError,
    NoTargetError,
    NotServedHereError,
    UnknownClerkError,
    UnknownCounterError,
)
from queue_server.service.command import Context
from queue_server.service.issuing import require_service
from queue_server.service.settings import ServiceSettings
from queue_server.store import staff
from queue_server.store.tickets import StoredTicket


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was asked for: at least one of the three."""

    service: str | None = None
    counter: int | None = None
    clerk: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The service, and the one counter or clerk (by staff id) that alone may call it there."""

    service: ServiceSettings
    counter: int | None = None
    clerk: int | None = None

    def lane(self, priority: str | None) -> Lane:
        """The lane in which somebody of that class waits there."""
        if self.counter is not None:
            return Lane.of_counter(self.counter)
        if self.clerk is not None:
            return Lane.of_clerk(self.clerk)
        return Lane.of_class(priority)


def find_target(context: Context, stored: StoredTicket, wanted: Wanted) -> Target:
    """The target of a transfer.

    Raises NoTargetError, UnknownServiceError, UnknownCounterError, UnknownClerkError, NotServedHereError when the
    counter does not serve the service, and NoCounterServesError when none does.
    """
    if wanted == Wanted():
        raise NoTargetError
    service = _service(context, stored, wanted)
    if not context.settings.serving(service.code):
        raise NoCounterServesError(service=service.code)
    if wanted.counter is not None:
        return Target(service=service, counter=wanted.counter)
    if wanted.clerk is not None:
        return Target(service=service, clerk=_clerk(context, wanted.clerk))
    return Target(service=service)


def _service(context: Context, stored: StoredTicket, wanted: Wanted) -> ServiceSettings:
    if wanted.counter is None:
        return require_service(context, wanted.service or stored.service)
    counter = context.settings.counters.get(wanted.counter)
    if counter is None:
        raise UnknownCounterError(counter=wanted.counter)
    if wanted.service is None:
        serves_own = stored.service in counter.services
        return require_service(context, stored.service if serves_own else counter.services[0])
    if wanted.service not in counter.services:
        require_service(context, wanted.service)
        raise NotServedHereError(counter=wanted.counter, number=stored.number)
    return require_service(context, wanted.service)


def _clerk(context: Context, login: str) -> int:
    found = staff.by_login(context.tx, context.centre.id, login)
    if found is None:
        raise UnknownClerkError(clerk=login)
    return found
