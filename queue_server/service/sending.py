"""Asking a clerk to another counter: told at the panel where they are, over once they log in there."""

from dataclasses import dataclass

from queue_server.domain.events import ClerkArrived, ClerkSent, SendingBefore, SentClerk
from queue_server.domain.refusals import ClerkThereError, UnknownClerkError
from queue_server.service.access import require_counter
from queue_server.service.command import Context
from queue_server.service.results import Acknowledged, Done
from queue_server.store import sent_clerks, staff
from queue_server.store.centres import StoredCounter
from queue_server.store.rows import StaffRow
from queue_server.store.sent_clerks import NewSending


@dataclass(frozen=True, slots=True)
class _Clerk:
    id: int
    login: str
    name: str


def send_clerk(context: Context, *, clerk: str, counter: int | None, note: str | None) -> Done:
    """Ask the clerk to that counter; without one, take back what was asked.

    Nothing happens where just that is asked already. Raises UnknownClerkError, UnknownCounterError, and
    ClerkThereError.
    """
    asked = _clerk(context, clerk)
    wanted = SendingBefore(counter=counter, note=None if counter is None else note)
    before = sending_of(context, asked.id)
    if counter is not None:
        _require_elsewhere(context, asked, require_counter(context, counter))
    if wanted == before:
        return Done(Acknowledged())
    _write(context, asked, wanted)
    sent = SentClerk(
        clerk_id=asked.id,
        login=asked.login,
        clerk=asked.name,
        counter=wanted.counter,
        note=wanted.note,
        at=context.now,
    )
    return Done(Acknowledged(), (ClerkSent(sent=sent, before=before),))


def sending_of(context: Context, staff_id: int) -> SendingBefore:
    """Where the clerk is asked to today."""
    found = sent_clerks.of_clerk(context.tx, context.centre.id, context.business_date, staff_id)
    return SendingBefore() if found is None else SendingBefore(counter=found.counter, note=found.note)


def arrive(context: Context, *, staff_id: int, counter: int | None) -> tuple[ClerkArrived, ...]:
    """End what was asked of a clerk who has logged in at that very counter."""
    if counter is None or sending_of(context, staff_id).counter != counter:
        return ()
    sent_clerks.end(context.tx, context.centre.id, staff_id)
    return (ClerkArrived(clerk_id=staff_id, counter=counter),)


def _clerk(context: Context, login: str) -> _Clerk:
    staff_id = staff.by_login(context.tx, context.centre.id, login)
    if staff_id is None:
        raise UnknownClerkError(clerk=login)
    row = context.tx.session.get_one(StaffRow, staff_id)
    return _Clerk(staff_id, row.login, row.name)


def _require_elsewhere(context: Context, asked: _Clerk, place: StoredCounter) -> None:
    there = staff.at_counter(context.tx, place.id)
    if there is not None and there[0] == asked.id:
        raise ClerkThereError(clerk=asked.name, counter=place.number)


def _write(context: Context, asked: _Clerk, wanted: SendingBefore) -> None:
    if wanted.counter is None:
        sent_clerks.end(context.tx, context.centre.id, asked.id)
        return
    new = NewSending(
        staff_id=asked.id,
        counter_id=require_counter(context, wanted.counter).id,
        business_date=context.business_date,
        note=wanted.note,
        at=context.at,
    )
    sent_clerks.write(context.tx, context.centre.id, new)
