"""The hall as a simulation begins with it, read from the tables; and whether a change names what there is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from math import inf

from queue_server.domain.business_day import business_date
from queue_server.domain.counter import CounterState
from queue_server.domain.lanes import ORDINARY
from queue_server.domain.refusals import UnknownCounterError, UnknownServiceError
from queue_server.domain.simulating.scene import Change, Pauses, Place, Scene, Waiting
from queue_server.service.day import time_at
from queue_server.service.desks import desk_of, head_of_ticket
from queue_server.service.expecting import sources
from queue_server.service.learned import LEARNED_FROM, Experience, experience_of
from queue_server.service.moment import Moment
from queue_server.service.opening import opening_at
from queue_server.service.settings import CounterSettings, settings_of
from queue_server.service.waits import FEWEST_PAUSES
from queue_server.store import arrivals, centres, desks, staff, waiting
from queue_server.store.centres import AtWork
from queue_server.store.database import Transaction
from queue_server.store.desks import StoredDesk

_MICROS = 1_000_000


def read_scene(tx: Transaction, centre_id: int, *, now: datetime) -> Scene:
    """The centre as it stands, with what was measured of it."""
    moment = _moment(tx, centre_id, now)
    experience = experience_of(moment)
    settings = moment.settings
    return Scene(
        now=moment.at,
        waiting=[
            Waiting(head=head_of_ticket(stored, settings), arrived_at=stored.arrived_at)
            for stored in waiting.waiting(tx, centre_id, moment.day.isoformat())
        ],
        places=_places(moment, experience),
        paces=dict(experience.learned.paces),
        rules=dict(settings.rules),
        sources=sources(moment),
        turnover=experience.learned.turnover,
        pauses=_pauses(moment, experience),
        ends_in=_shift_ends_in(moment),
        targets={code: settings.target_of(code, ORDINARY) / _MICROS for code in settings.services},
    )


def require_known(tx: Transaction, centre_id: int, changes: Iterable[Change], *, now: datetime) -> None:
    """Say nothing where they name counters and services of the centre.

    Raises UnknownCounterError, UnknownServiceError.
    """
    settings = _moment(tx, centre_id, now).settings
    for change in changes:
        if change.counter not in settings.counters:
            raise UnknownCounterError(counter=change.counter)
        for service in (*(change.services or ()), *(change.weights or ())):
            if service not in settings.services:
                raise UnknownServiceError(service=service)


def _moment(tx: Transaction, centre_id: int, now: datetime) -> Moment:
    centre = next(each for each in centres.all_centres(tx) if each.id == centre_id)
    at = time_at(centre, now)
    return Moment(
        tx=tx,
        centre_id=centre_id,
        settings=settings_of(tx, centre_id, centre.version),
        day=business_date(at, centre.time_zone),
        now=at,
    )


def _places(moment: Moment, experience: Experience) -> list[Place]:
    tx, settings = moment.tx, moment.settings
    working = {each.number: each for each in centres.at_work(tx, moment.centre_id)}
    standing = {each.number: each for each in desks.at_work(tx, moment.centre_id)}
    clerks = {counter_id: clerk for counter_id, (clerk, _, _) in staff.at_counters(tx, moment.centre_id).items()}
    places = [
        _at_work(moment, counter, working[number], standing[number])
        if number in working
        else Place(desk=desk_of(counter, clerk=clerks.get(counter.id), turn=""), state=CounterState.CLOSED)
        for number, counter in sorted(settings.counters.items())
    ]
    returns = experience.pauses.count >= FEWEST_PAUSES
    return [replace(place, returns=returns and place.state is CounterState.PAUSED) for place in places]


def _at_work(moment: Moment, counter: CounterSettings, working: AtWork, standing: StoredDesk) -> Place:
    return Place(
        desk=desk_of(counter, clerk=working.clerk, turn=working.turn),
        state=working.state,
        busy_with=None if standing.service_id is None else moment.settings.codes[standing.service_id],
        busy_for=_since(moment, standing.called_at),
        paused_for=_since(moment, standing.paused_since),
    )


def _since(moment: Moment, instant: int | None) -> float:
    return 0.0 if instant is None else max(moment.at - instant, 0) / _MICROS


def _pauses(moment: Moment, experience: Experience) -> Pauses:
    """How often counters pause: those pauses that ended by the time that counters were at work."""
    if experience.pauses.count < FEWEST_PAUSES:
        return Pauses()
    since = (moment.day - LEARNED_FROM).isoformat()
    hour = (moment.day, moment.at // (timedelta(hours=1) // timedelta(microseconds=1)))
    worked = moment.tx.remembered.get(
        ("at work", moment.centre_id),
        hour,
        lambda: arrivals.seconds_at_work(moment.tx, moment.centre_id, since=since, now=moment.at),
    )
    return Pauses(rate=experience.pauses.count / worked if worked > 0 else 0.0, lasting=experience.pauses)


def _shift_ends_in(moment: Moment) -> float:
    ends = opening_at(moment.tx, moment.centre_id, moment.settings, moment.now).shift_ends
    return inf if ends is None else (ends - moment.now).total_seconds()
