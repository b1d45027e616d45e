"""Numbers from afar: a place kept in the order of registration, and no ticket before somebody is here.

So nobody who is not in the hall stands in a line, is called, or is counted (docs/decisions/0049).
"""

import secrets
from dataclasses import replace
from datetime import datetime

from queue_server.domain.business_day import business_date
from queue_server.domain.events import NumberRegistered, RegistrationCancelled
from queue_server.domain.keeping import kept_until
from queue_server.domain.numbering import label
from queue_server.domain.opening import Opening
from queue_server.domain.phone_number import as_dialled, key_of
from queue_server.domain.refusals import (
    AlreadyRegisteredError,
    AppointmentUsedError,
    BadPhoneError,
    FromAfarOffError,
    IdempotencyConflictError,
    PersonLimitError,
    RegistrationOverError,
    TooManyOnTheWayError,
    UnknownAppointmentError,
    UnknownRegistrationError,
)
from queue_server.domain.ticket import ENDED, TicketState
from queue_server.service.codes import free_code
from queue_server.service.command import Context
from queue_server.service.issuing import (
    SECRET_BYTES,
    Wish,
    new_ticket,
    next_number,
    require_class,
    require_service,
    require_time_left,
    stand,
    waits,
    was_the_last,
)
from queue_server.service.opening import periods_ahead, require_at_work, require_numbers_given
from queue_server.service.results import Done, Notice, RegistrationResult
from queue_server.service.settings import ServiceSettings
from queue_server.store import registrations, tickets
from queue_server.store.instants import to_micros
from queue_server.store.registrations import CANCELLED, CHECKED_IN, REGISTERED
from queue_server.store.rows import RegistrationRow, TicketRow
from queue_server.words import say


def register_from_afar(context: Context, *, service: str, priority: str | None, phone: str) -> Done:
    """Take the next number of a service for whoever has that telephone, and keep the place for a while.

    The command asked for again answers with the same number. Of the telephone number a keyed hash is kept until
    the day is over. Raises FromAfarOffError, BadPhoneError, UnknownServiceError, UnknownPriorityClassError,
    IdempotencyConflictError, and a GivesNoNumbersError where none is given now, or not to this telephone.
    """
    dialled = as_dialled(phone)
    if dialled is None:
        raise BadPhoneError
    key = key_of(dialled, secret=context.centre.person_secret)
    found = _offered(context, service)
    require_class(context, priority)
    before = registrations.of_command(context.tx, context.centre.id, context.command_id)
    if before is not None:
        return _again(before, key, found)
    opening = require_numbers_given(context.tx, context.centre.id, context.settings, found, context.now)
    _require_within_limits(context, key, found)
    require_time_left(context, stand(context.moment, found, Wish(priority=priority)), opening)
    number = next_number(context, found)
    until = _kept_until(context, opening)
    row = _keep(context, found, number, priority=priority, key=key, until=until)
    event = NumberRegistered(registration=row.id or 0, service=found.code, number=number_of(row))
    return Done(_result(row), (event, *was_the_last(found, number)))


def cancel_registration(context: Context, *, registration: int) -> Done:
    """Give the number back before anybody came for it. Cancelled twice, it is cancelled.

    Raises UnknownRegistrationError, AppointmentUsedError once they are here, RegistrationOverError.
    """
    row = context.tx.session.get(RegistrationRow, registration)
    if row is None or row.centre_id != context.centre.id:
        raise UnknownRegistrationError
    if row.state == CANCELLED:
        return Done(_result(row))
    _require_open(context, row)
    row.state = CANCELLED
    context.tx.session.flush()
    service = context.settings.codes[row.service_id]
    event = RegistrationCancelled(registration=registration, service=service, number=number_of(row))
    return Done(_result(row), (event,))


def check_in_registered(context: Context, *, code: str) -> Done:
    """Give the ticket to whoever took its number from afar and is here now, though the service be paused or full.

    It stands by the time of registration; by arrival for whoever comes after their place was kept, and is told so.
    Waiting begins now. Also where the centre lets nobody register any more. Raises UnknownAppointmentError,
    AppointmentUsedError, RegistrationOverError, ClosedError, UnknownServiceError for a service that is no more.
    """
    row = registrations.of_code(context.tx, context.centre.id, code)
    if row is None or row.state == CANCELLED:
        raise UnknownAppointmentError
    _require_open(context, row)
    require_at_work(context.tx, context.centre.id, context.settings, context.now)
    service = require_service(context, context.settings.codes[row.service_id])
    is_late = context.now > row.kept_until
    wish = Wish(
        priority=row.priority if row.priority in context.settings.rules else None,
        place_at=None if is_late else to_micros(row.registered_at),
    )
    standing = stand(context.moment, service, wish)
    ticket = replace(new_ticket(context, service, wish, row.number), series=row.series)
    ticket_id = tickets.insert_ticket(context.tx, context.centre.id, ticket, said=standing.estimate)
    row.state, row.ticket_id = CHECKED_IN, ticket_id
    context.tx.session.flush()
    return waits(context, replace(ticket, id=ticket_id), standing, notice=_late() if is_late else None)


def number_of(row: RegistrationRow) -> str:
    """The number as citizens read it."""
    return label(row.series, row.number)


def _offered(context: Context, service: str) -> ServiceSettings:
    if not context.settings.from_afar.enabled:
        raise FromAfarOffError
    return require_service(context, service)


def _again(before: RegistrationRow, key: str, service: ServiceSettings) -> Done:
    """The form was sent before: the same number, if it said the same."""
    if (before.phone_key, before.service_id) != (key, service.id):
        raise IdempotencyConflictError
    return Done(_result(before))


def _require_within_limits(context: Context, key: str, service: ServiceSettings) -> None:
    """Whatever became of them: numbers of the day count, or giving back would be a way around the limit."""
    tx, centre_id, allowed = context.tx, context.centre.id, context.settings.from_afar
    taken = registrations.of_phone(tx, centre_id, context.today, phone_key=key)
    if any(_is_open_at(service, row, ticket) for row, ticket in taken):
        raise AlreadyRegisteredError(service=service.code)
    if len(taken) >= allowed.per_phone_per_day:
        raise PersonLimitError(limit=allowed.per_phone_per_day)
    others = registrations.on_the_way(tx, centre_id, context.today, service_id=service.id, now=context.now)
    if others >= allowed.most_open_per_service:
        raise TooManyOnTheWayError(service=service.code)


def _is_open_at(service: ServiceSettings, row: RegistrationRow, ticket: TicketRow | None) -> bool:
    if ticket is None:
        return row.state == REGISTERED and row.service_id == service.id
    return ticket.service_id == service.id and TicketState(ticket.state) not in ENDED


def _kept_until(context: Context, opening: Opening) -> datetime:
    periods = periods_ahead(context.tx, context.centre.id, context.settings, context.today)
    zone, ends = context.settings.time_zone, opening.shift_ends
    later = (each.opens_at for each in periods if ends is not None and each.opens_at >= ends)
    again = next((each for each in later if business_date(each, zone) == context.today), None)
    return kept_until(context.now, context.settings.from_afar.keeps, shift_ends=ends, opens_again=again)


def _keep(
    context: Context, service: ServiceSettings, number: int, *, priority: str | None, key: str, until: datetime
) -> RegistrationRow:
    row = RegistrationRow(
        centre_id=context.centre.id,
        business_date=context.today,
        service_id=service.id,
        series=service.prefix,
        number=number,
        priority=priority,
        code=free_code(context.tx, context.centre.id),
        secret=secrets.token_urlsafe(SECRET_BYTES),
        command_id=context.command_id,
        phone_key=key,
        registered_at=context.now,
        kept_until=until,
    )
    context.tx.session.add(row)
    context.tx.session.flush()
    return row


def _require_open(context: Context, row: RegistrationRow) -> None:
    if row.ticket_id is not None:
        raise AppointmentUsedError(number=number_of(row))
    if row.business_date != context.today:
        raise RegistrationOverError(number=number_of(row), date=f"{row.business_date:%d/%m/%Y}")


def _late() -> Notice:
    return Notice(code="from_afar_late", message=say("notice", "from_afar_late"))


def _result(row: RegistrationRow) -> RegistrationResult:
    return RegistrationResult(
        registration=row.id or 0, number=number_of(row), state=row.state, address=f"{row.id}-{row.secret}"
    )
