"""Taking over the numbers that a kiosk gave by itself: they are on paper, so none is refused for a rule of today.

A number stands by the time at which it was given. The request that the kiosk had given up for it ends in the same
transaction, whether it has arrived already or never does.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from pydantic_core import from_json

from queue_server.domain import ticket
from queue_server.domain.business_day import begins_at, business_date
from queue_server.domain.events import Event, TicketExpired, TicketIssued
from queue_server.domain.numbering import label
from queue_server.domain.refusals import NumberTakenError, UnknownServiceError
from queue_server.domain.ticket import Action
from queue_server.service import queueing
from queue_server.service.command import Context
from queue_server.service.issuing import Wish, new_ticket
from queue_server.service.moving import write
from queue_server.service.results import Done, TicketResult
from queue_server.service.serving import cancel
from queue_server.service.settings import ServiceSettings
from queue_server.store import receipts, summaries, tickets
from queue_server.store.instants import to_micros
from queue_server.store.receipts import Receipt
from queue_server.store.tickets import StoredTicket

LONGEST_AGO = timedelta(days=366)
"""A kiosk whose clock says more than that was never right; the number is kept under the date of that day."""

REPLACED = Receipt(fingerprint="replaced", reply="")
"""Kept for a request that was given up before it arrived: it equals no command, so the request is refused."""


def hand_over(
    context: Context,
    *,
    service: str,
    priority: str | None,
    series: str,
    serial: int,
    issued_at: datetime,
    replaces: str | None,
) -> Done:
    """Store a ticket as it stands on paper, in its place by `issued_at`; a time to come counts as now,
    one longer ago than a year as a year ago.

    One of a date that is over is stored as expired. A class that the centre no longer has is left out; a service
    that it no longer has becomes the first that somebody serves, where the person is helped on.
    Raises NumberTakenError.
    """
    given_at = max(min(issued_at, context.now), context.now - LONGEST_AGO)
    day = business_date(given_at, context.settings.time_zone)
    if tickets.is_given(context.tx, context.centre.id, day, series=series, serial=serial):
        raise NumberTakenError(number=label(series, serial))
    wish = Wish(priority=priority if priority in context.settings.rules else None)
    ours = new_ticket(context, _served(context, service), wish, serial)
    at = to_micros(given_at)
    on_paper = replace(
        ours, series=series, business_date=day.isoformat(), issued_at=at, arrived_at=at, place_at=at
    )
    ended = _end(context, replaces, reason=on_paper.number)
    stored = replace(on_paper, id=tickets.insert_ticket(context.tx, context.centre.id, on_paper, said=None))
    if day != context.today:
        return _too_late(context, stored, day, ended)
    waits = queueing.join(context, stored)
    issued = TicketIssued(ticket=stored.view(), waiting=waits, offline=True)
    return Done(TicketResult(ticket=stored.view()), (*ended, issued))


def _served(context: Context, code: str) -> ServiceSettings:
    """The service, or one at which somebody will help. Raises UnknownServiceError where there is none at all."""
    services = context.settings.services
    served = (each for each in services.values() if context.settings.serving(each.code))
    found = services.get(code) or next(served, None) or next(iter(services.values()), None)
    if found is None:
        raise UnknownServiceError(service=code)
    return found


def _end(context: Context, request: str | None, *, reason: str) -> tuple[Event, ...]:
    """Cancel what the request gave, if nobody is served by it; if it gave nothing yet, see that it never will."""
    if request is None or request == context.command_id:
        return ()
    receipt = receipts.find(context.tx, device_id=context.device.id, command_id=request)
    if receipt is None:
        receipts.keep(context.tx, REPLACED, device_id=context.device.id, command_id=request, at=context.at)
        return ()
    reply = from_json(receipt.reply) if receipt != REPLACED else {}
    before = tickets.get(context.tx, context.centre.id, reply["id"]) if reply.get("kind") == "issued" else None
    if before is None or not ticket.may_be(before.state, Action.CANCEL):
        return ()
    return cancel(context, ticket_id=before.id, reason=reason).events


def _too_late(context: Context, stored: StoredTicket, day: date, ended: tuple[Event, ...]) -> Done:
    """The number of a day that is over: it is on record, and is never called."""
    over = to_micros(begins_at(day + timedelta(days=1), context.settings.time_zone))
    state = ticket.after(stored.state, Action.EXPIRE, number=stored.number)
    expired = replace(stored, state=state, ended_at=over)
    write(context.tx, expired, ended_as=state)
    summaries.touch(context.tx, context.centre.id, day)
    waits = queueing.count(context, stored.service_id)
    issued = TicketIssued(ticket=stored.view(), waiting=waits, offline=True)
    gone = TicketExpired(ticket=expired.view(), waiting=waits)
    return Done(TicketResult(ticket=expired.view()), (*ended, issued, gone))
