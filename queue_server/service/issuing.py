"""Giving a number: at the kiosk, and to somebody whom a clerk serves at once."""

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from queue_server.domain.desks import Head
from queue_server.domain.events import PrintWanted, ServiceChanged, TicketIssued
from queue_server.domain.forecast import Estimate, Range
from queue_server.domain.lanes import APPOINTMENT, Lane
from queue_server.domain.opening import Opening
from queue_server.domain.refusals import FullError, NoTimeLeftError, UnknownPriorityClassError, UnknownServiceError
from queue_server.domain.standing import people_ahead
from queue_server.domain.ticket import TicketState
from queue_server.service import queueing
from queue_server.service.access import require_clerk
from queue_server.service.apart import stand_apart
from queue_server.service.command import Context
from queue_server.service.moment import Moment
from queue_server.service.opening import changed, full, require_numbers_given
from queue_server.service.person_limits import class_reached, remember, require_within_limits
from queue_server.service.printing import require_kiosk, want
from queue_server.service.results import Done, Issued, Notice
from queue_server.service.settings import ServiceSettings
from queue_server.service.waits import ByService, by_service, expected_wait, in_minutes
from queue_server.store import lines, tickets, waiting
from queue_server.store.tickets import NO_PLAN, StoredTicket

_APPOINTMENT = APPOINTMENT.text
_NEWEST = 2**63 - 1
"""Stands for the id of a ticket that is not stored yet: after all others."""
SECRET_BYTES = 12
"""96 random bits in the address of a citizen's page: not to be guessed."""


def issue_ticket(
    context: Context,
    *,
    service: str,
    priority: str | None,
    person: str | None = None,
    age: int | None = None,
    print_at: int | None = None,
) -> Done:
    """Give the next number of a service; `person` and `age` are what a citizen card said, where one was shown.

    The slip is wanted of the kiosk `print_at`, where one is named. Raises LogInRequiredError, UnknownServiceError,
    UnknownPriorityClassError, UnknownKioskError, and a GivesNoNumbersError where none is given now.
    """
    require_clerk(context)
    if print_at is not None:
        require_kiosk(context, print_at)
    found = require_service(context, service)
    require_class(context, priority)
    opening = require_numbers_given(context.tx, context.centre.id, context.settings, found, context.now)
    require_within_limits(context, person, found)
    wish = Wish(priority=priority or class_reached(context, age))
    standing = stand(context.moment, found, wish)
    require_time_left(context, standing, opening)
    stored = take_number(context, found, wish, said=standing.estimate)
    remember(context, person, stored)
    done = given(context, stored, standing)
    return done if print_at is None else _printed_at(context, print_at, stored, done)


def _printed_at(context: Context, kiosk: int, stored: StoredTicket, done: Done) -> Done:
    """The same, with the slip wanted of that kiosk."""
    assert isinstance(done.result, Issued)
    wanted = want(context, stored, print_at=kiosk, is_reprint=False)
    return Done(replace(done.result, wanted_print=wanted), (*done.events, PrintWanted(wanted_print=wanted)))


def require_service(context: Context, code: str) -> ServiceSettings:
    """The service. Raises UnknownServiceError."""
    found = context.settings.services.get(code)
    if found is None:
        raise UnknownServiceError(service=code)
    return found


def require_class(context: Context, code: str | None) -> None:
    """Raises UnknownPriorityClassError for a class that the centre does not know."""
    if code is not None and code not in context.settings.rules:
        raise UnknownPriorityClassError(priority=code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What distinguishes a new ticket: its class, the time of its appointment (microseconds), a name on record.

    `is_promised`: it is given even where the day's numbers are gone. `place_at` (microseconds) is a place that was
    kept for it; without one it stands by its arrival.
    """

    priority: str | None = None
    due_at: int | None = None
    place_at: int | None = None
    has_person: bool = False
    is_promised: bool = False

    @property
    def lane(self) -> Lane:
        """Where it waits: an appointment by its time, everybody else in their class."""
        return APPOINTMENT if self.due_at is not None else Lane.of_class(self.priority)


def take_number(
    context: Context, service: ServiceSettings, wish: Wish, *, said: Estimate | None = None
) -> StoredTicket:
    """Store a new ticket that waits, and what was `said` of its wait.

    Raises FullError when the day's numbers are gone, unless it was promised.
    """
    number = next_number(context, service, is_promised=wish.is_promised)
    stored = new_ticket(context, service, wish, number)
    return replace(stored, id=tickets.insert_ticket(context.tx, context.centre.id, stored, said=said))


def next_number(context: Context, service: ServiceSettings, *, is_promised: bool = False) -> int:
    """Take the next number of the service. Raises FullError when the day's are gone, unless it was promised."""
    number = lines.next_number(context.tx, context.centre.id, context.business_date, service.prefix)
    if service.daily_limit is not None and number > service.daily_limit and not is_promised:
        raise FullError(service=service.code, limit=service.daily_limit)
    return number


def new_ticket(context: Context, service: ServiceSettings, wish: Wish, number: int) -> StoredTicket:
    """A ticket of the service's own series that waits from now on; not stored yet."""
    return StoredTicket(
        id=0,
        business_date=context.business_date,
        series=service.prefix,
        serial=number,
        service_id=service.id,
        service=service.code,
        priority=wish.priority,
        state=TicketState.WAITING,
        secret=secrets.token_urlsafe(SECRET_BYTES),
        issued_at=context.at,
        arrived_at=context.at,
        called_at=None,
        serving_at=None,
        ended_at=None,
        counter_id=None,
        counter=None,
        calls=0,
        leg=1,
        lane=wish.lane.text,
        place_at=wish.due_at or wish.place_at or context.at,
        due_at=wish.due_at,
        parked_at=None,
        plan=NO_PLAN,
        comes_back=False,
        outcome=None,
        has_person=wish.has_person,
        call_reason=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a new ticket will stand: how many go before it, and how many seconds that takes, if it is known.

    `waiting` counts the others of the service. `estimate` is what the range was made of, where it can be held to
    what comes.
    """

    people_ahead: int
    wait: Range | None
    waiting: int
    estimate: Estimate | None = None


def stand(moment: Moment, service: ServiceSettings, wish: Wish) -> Standing:
    """Where somebody with that wish would stand if they came at that moment."""
    settings = moment.settings
    lanes = lines.lanes(moment.tx, moment.centre_id, moment.day.isoformat())
    everybody = by_service(settings, lanes)
    line = everybody.get(service.code, {})
    if wish.due_at is not None:
        apart = stand_apart(moment, _head(service, wish.due_at))
        return Standing(people_ahead=apart.people_ahead, wait=apart.wait, waiting=sum(line.values()))
    has_appointments = _APPOINTMENT in {lane for _, lane, _ in lanes}
    is_last = wish.place_at is None and not has_appointments
    before = everybody if is_last else _placed_before(moment, wish.place_at or moment.at)
    told = expected_wait(moment, service=service.code, lane=wish.lane, before=before, waiting=everybody)
    return Standing(
        people_ahead=people_ahead(
            wish.lane,
            before=before.get(service.code, {}),
            waiting=line,
            rules=settings.rules,
        ),
        wait=None if told is None else told.range,
        waiting=sum(line.values()),
        estimate=None if told is None else told.estimate,
    )


def _head(service: ServiceSettings, due_at: int) -> Head:
    return Head(ticket_id=_NEWEST, service=service.code, lane=APPOINTMENT, place_at=due_at, due_at=due_at)


def _placed_before(moment: Moment, place_at: int) -> ByService:
    """Those who stand before that place: before whoever comes now all but appointments of a later time."""
    day = moment.day.isoformat()
    found = waiting.before(moment.tx, moment.centre_id, day, place_at=place_at, ticket_id=_NEWEST)
    return by_service(moment.settings, found)


def require_time_left(context: Context, standing: Standing, opening: Opening) -> None:
    """Raises NoTimeLeftError where the centre closes honestly and even an early call would come too late."""
    if not context.settings.honest_closing or standing.wait is None or opening.shift_ends is None:
        return
    if context.now + timedelta(seconds=standing.wait.low) > opening.shift_ends:
        ends = opening.shift_ends.astimezone(ZoneInfo(context.settings.time_zone))
        raise NoTimeLeftError(time=f"{ends:%H:%M}")


def given(context: Context, stored: StoredTicket, standing: Standing, *, notice: Notice | None = None) -> Done:
    """The answer for a new ticket with a new number, that waits, with where it stands."""
    done = waits(context, stored, standing, notice=notice)
    service = context.settings.services[stored.service]
    return Done(done.result, (*done.events, *was_the_last(service, stored.serial)))


def waits(context: Context, stored: StoredTicket, standing: Standing, *, notice: Notice | None = None) -> Done:
    """The same where the number was given before, so that nothing changes of those that are left."""
    queueing.step(context, stored, by=+1)
    issued = Issued(
        id=stored.id,
        number=stored.number,
        service=stored.service,
        priority=stored.priority,
        issued_at=context.now,
        people_ahead=standing.people_ahead,
        wait=in_minutes(standing.wait),
        follow_url=f"/t/{stored.id}-{stored.secret}",
        notice=notice,
    )
    return Done(issued, (TicketIssued(ticket=stored.view(), waiting=standing.waiting + 1),))


def was_the_last(service: ServiceSettings, serial: int) -> tuple[ServiceChanged, ...]:
    """What screens are told when no number of the service is left for today."""
    offer = full(service, serial)
    return () if offer is None else (changed(service, offer),)
