"""Logging in and out: one clerk at one counter, one counter for one clerk, and a deliberate take-over."""

from dataclasses import dataclass

from queue_server.domain.events import Event, StaffLockedOut, StaffLoggedIn
from queue_server.domain.refusals import (
    ClerkElsewhereError,
    CounterTakenError,
    NotAllowedError,
    NotAtThisCentreError,
    NotLoggedInError,
    UnknownCounterError,
    WrongCounterError,
    WrongCredentialsError,
)
from queue_server.domain.staff import StaffRole, Tries, require_unlocked
from queue_server.service.command import COUNTER, Context
from queue_server.service.credentials import Verdict
from queue_server.service.leaving import EXPIRED, Scene, end, leave, leave_elsewhere, seen_anew
from queue_server.service.results import Acknowledged, Done, SessionResult
from queue_server.service.sending import arrive
from queue_server.store import centres, staff
from queue_server.store.centres import StoredCounter
from queue_server.store.rows import CounterRow, StaffRow, StaffSessionRow

CONSOLES = frozenset({"supervisor", "inspector", "admin"})
"""The devices at which one works without a counter; clerks do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Somebody at a door: what was found out about the secret, and the hash of the token of the session."""

    verdict: Verdict
    token_hash: str


def log_in(context: Context, *, attempt: Attempt, counter: int | None, take_over: bool) -> Done:
    """Begin to work: at the device's counter, or at a console without one.

    A wrong try is counted and then refused. Raises WrongCredentialsError, LockedOutError, NotAtThisCentreError,
    NotAllowedError, UnknownCounterError, WrongCounterError; ClerkElsewhereError and CounterTakenError unless
    `take_over` says that this is meant.
    """
    person = _person(context, attempt.verdict)
    if not attempt.verdict.right:
        return _wrong_try(context, person)
    if not staff.works_at(context.tx, person, context.centre.id):
        raise NotAtThisCentreError
    place = _place(context, person, counter)
    left = _make_way(context, person, place, take_over=take_over)
    return _begin(context, person, place, attempt.token_hash, left)


def log_out(context: Context) -> Done:
    """End the session. Raises NotLoggedInError."""
    if context.staff is None:
        raise NotLoggedInError
    session = context.tx.session.get_one(StaffSessionRow, context.staff.session_id)
    at = Scene(context.tx, context.centre, context.now)
    return Done(Acknowledged(), leave(at, session, cause="log_out"))


def _person(context: Context, verdict: Verdict) -> StaffRow:
    """Whose login it is. What was not checked against the present secret is wrong, but nobody's wrong try."""
    person = staff.account(context.tx, verdict.login, held=True)
    if person is None:
        raise WrongCredentialsError
    require_unlocked(Tries(person.failures, person.locked_until), context.now)
    if verdict.checked != person.secret_hash:
        raise WrongCredentialsError
    return person


def _wrong_try(context: Context, person: StaffRow) -> Done:
    tries = Tries(person.failures).failed(context.now)
    person.failures, person.locked_until = tries.failures, tries.locked_until
    context.tx.session.add(person)
    events: tuple[Event, ...] = ()
    if tries.locked_until is not None:
        events = (StaffLockedOut(staff_id=person.id or 0, until=tries.locked_until),)
    return Done(Acknowledged(), events, WrongCredentialsError())


def _place(context: Context, person: StaffRow, counter: int | None) -> StoredCounter | None:
    device = context.device
    if device.role in CONSOLES:
        if person.role == StaffRole.CLERK:
            raise NotAllowedError(role=person.role)
        if counter is not None:
            raise WrongCounterError(counter=counter)
        return None
    if device.role != COUNTER:
        raise NotAllowedError(role=device.role)
    if person.role == StaffRole.INSPECTOR:
        # Whoever is logged in holds the counter, and an inspector alters nothing.
        raise NotAllowedError(role=person.role)
    if None not in {device.counter, counter} and device.counter != counter:
        raise WrongCounterError(counter=counter or 0)
    number = device.counter or counter or 0
    place = centres.counter(context.tx, context.centre.id, number)
    if place is None:
        raise UnknownCounterError(counter=number)
    return place


def _make_way(
    context: Context, person: StaffRow, place: StoredCounter | None, *, take_over: bool
) -> list[StaffSessionRow]:
    """The sessions that end as this one begins: over by their time, this clerk's own here, or taken over."""
    if place is None or person.id is None:
        return []
    found = staff.sessions_in_the_way(
        context.tx, staff_id=person.id, counter_id=place.id, device_id=context.device.id
    )
    for session in found:
        if session.ends_at > context.now and not take_over:
            _refuse_beside(context, person, place, session)
    return found


def _refuse_beside(context: Context, person: StaffRow, place: StoredCounter, session: StaffSessionRow) -> None:
    if session.counter_id == place.id and session.staff_id == person.id:
        return
    number = context.tx.session.get_one(CounterRow, session.counter_id).number
    if session.staff_id == person.id:
        raise ClerkElsewhereError(counter=number)
    raise CounterTakenError(counter=number, clerk=context.tx.session.get_one(StaffRow, session.staff_id).name)


def _begin(
    context: Context, person: StaffRow, place: StoredCounter | None, token_hash: str, left: list[StaffSessionRow]
) -> Done:
    at = Scene(context.tx, context.centre, context.now)
    number = None if place is None else place.number
    ended = [event for session in left for event in _end(at, context, person, place, session)]
    session = _session(context, person, place, token_hash)
    came = StaffLoggedIn(staff_id=session.staff_id, counter=number, took_over=_took_over(context, person, left))
    changed = [] if number is None else seen_anew(at, number, staff_id=session.staff_id)
    result = SessionResult(
        staff_id=session.staff_id, name=person.name, role=person.role, counter=number, ends_at=session.ends_at
    )
    arrived = arrive(context, staff_id=session.staff_id, counter=number)
    return Done(result, (*ended, came, *changed, *arrived))


def _end(
    at: Scene, context: Context, person: StaffRow, place: StoredCounter | None, session: StaffSessionRow
) -> tuple[Event, ...]:
    """End a session that stood in the way; who is at this counter is said once, when the new one has begun."""
    cause = _cause(context, person, place, session)
    if place is not None and session.counter_id == place.id:
        return (end(at, session, cause=cause),)
    if session.centre_id == context.centre.id:
        return leave(at, session, cause=cause)
    actor = f"{context.device.role}:{context.device.id} staff:{person.id}"
    leave_elsewhere(context.tx, session, now=context.now, cause=cause, actor=actor)
    return ()


def _cause(context: Context, person: StaffRow, place: StoredCounter | None, session: StaffSessionRow) -> str:
    if session.ends_at <= context.now:
        return EXPIRED
    own = session.staff_id == person.id and place is not None and session.counter_id == place.id
    return "again" if own else "take_over"


def _took_over(context: Context, person: StaffRow, left: list[StaffSessionRow]) -> str | None:
    others = [each.staff_id for each in left if each.staff_id != person.id and each.ended_by == "take_over"]
    return context.tx.session.get_one(StaffRow, others[0]).name if others else None


def _session(context: Context, person: StaffRow, place: StoredCounter | None, token_hash: str) -> StaffSessionRow:
    assert person.id is not None
    session = StaffSessionRow(
        staff_id=person.id,
        device_id=context.device.id,
        centre_id=context.centre.id,
        counter_id=None if place is None else place.id,
        token_hash=token_hash,
        began_at=context.now,
        ends_at=context.now + context.settings.session_length,
    )
    person.failures, person.locked_until = 0, None
    context.tx.session.add_all((session, person))
    context.tx.session.flush()
    return session
