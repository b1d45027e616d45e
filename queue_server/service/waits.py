"""How long somebody will wait: the forecast with what this hall has measured and how it stands now."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from queue_server.domain.forecast import Range, forecast, minutes
from queue_server.domain.hall import Hall, OpenCounter
from queue_server.domain.lanes import Lane
from queue_server.domain.pace import NOTHING_MEASURED, Pace, paced
from queue_server.domain.standing import people_ahead
from queue_server.service.moment import Moment
from queue_server.service.results import Wait
from queue_server.service.settings import CentreSettings
from queue_server.store import desks, measured

LEARNED_FROM = timedelta(days=28)
"""How far back earlier days teach: long enough for every weekday, short enough to follow a change of staff."""
PACES_HOLD = timedelta(seconds=30) // timedelta(microseconds=1)
"""How long paces are believed before they are read anew, in microseconds: one service more changes them little."""
MICROS = 1_000_000

ByService = Mapping[str, Mapping[Lane, int]]


def by_service(settings: CentreSettings, lanes: Iterable[tuple[int, str, int]]) -> ByService:
    """Counts by service and lane, of rows that tell service id, lane and count."""
    found: dict[str, dict[Lane, int]] = {}
    for service_id, lane, count in lanes:
        found.setdefault(settings.codes[service_id], {})[Lane.read(lane)] = count
    return found


def expected_wait(
    moment: Moment, *, service: str, lane: Lane, before: ByService, waiting: ByService
) -> Range | None:
    """The range of the wait, in seconds; None while not enough has been measured, or no open counter serves it.

    `before` counts, by service and lane, those with an earlier place; `waiting` all; the person is in neither.
    """
    rules = moment.settings.rules
    near = moment.settings.neighbours.get(service, frozenset())
    ahead = {
        other: people_ahead(lane, before=before.get(other, {}), waiting=lanes, rules=rules)
        for other, lanes in waiting.items()
        if other in near
    }
    counters = list(counters_by_number(moment, near).values())
    return forecast(service, Hall(paces=paces(moment), counters=counters, ahead=ahead))


def in_minutes(waits: Range | None) -> Wait | None:
    """As a slip says it."""
    if waits is None:
        return None
    low, high = minutes(waits)
    return Wait(low_minutes=low, high_minutes=high)


def counters_by_number(moment: Moment, near: frozenset[str]) -> dict[int, OpenCounter]:
    """The open counters that may matter: whoever waits elsewhere takes no turn of theirs."""
    known = {
        number: counter for number, counter in moment.settings.counters.items() if counter.services[0] in near
    }
    return {
        desk.number: OpenCounter(
            services=known[desk.number].services,
            busy_with=None if desk.service_id is None else moment.settings.codes[desk.service_id],
            busy_for=0.0 if desk.called_at is None else max(moment.at - desk.called_at, 0) / MICROS,
        )
        for desk in desks.open_desks(moment.tx, moment.centre_id)
        if desk.number in known
    }


def paces(moment: Moment) -> Mapping[str, Pace]:
    """How long one person of each service takes a counter, from today and earlier days."""
    version = (moment.settings.version, moment.day, moment.at // PACES_HOLD)
    return moment.tx.remembered.get(("paces", moment.centre_id), version, lambda: _read_paces(moment))


def _read_paces(moment: Moment) -> dict[str, Pace]:
    since = (moment.day - LEARNED_FROM).isoformat()
    today: dict[str, Pace] = {}
    earlier: dict[str, Pace] = {}
    for stored in measured.paces(moment.tx, moment.centre_id, since=since):
        code = moment.settings.codes[stored.service_id]
        sums = today if stored.business_date == moment.day.isoformat() else earlier
        pace = Pace(count=stored.count, total=stored.total, squares=stored.squares)
        sums[code] = sums.get(code, NOTHING_MEASURED) + pace
    return {
        code: paced(today=today.get(code, NOTHING_MEASURED), earlier=earlier.get(code, NOTHING_MEASURED))
        for code in today.keys() | earlier.keys()
    }
