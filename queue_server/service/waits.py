"""How long somebody will wait: the forecast with what this hall has learned and how it stands now."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from queue_server.domain.forecast import Outlook, Range, minutes, outlook
from queue_server.domain.hall import Hall, OpenCounter
from queue_server.domain.lanes import Lane, LaneKind
from queue_server.domain.learning import Learned
from queue_server.domain.pace import rest_of
from queue_server.domain.priority import First, Ratio
from queue_server.domain.standing import people_ahead
from queue_server.service.learned import experience_of
from queue_server.service.moment import Moment
from queue_server.service.results import Wait
from queue_server.service.settings import CentreSettings
from queue_server.store import desks

MICROS = 1_000_000
FEWEST_PAUSES = 5
"""So many pauses tell when a counter that pauses will be back; until then it is not counted on."""

ByService = Mapping[str, Mapping[Lane, int]]


def by_service(settings: CentreSettings, lanes: Iterable[tuple[int, str, int]]) -> ByService:
    """Counts by service and lane, of rows that tell service id, lane and count."""
    found: dict[str, dict[Lane, int]] = {}
    for service_id, lane, count in lanes:
        found.setdefault(settings.codes[service_id], {})[Lane.read(lane)] = count
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """What the forecasts of one instant stand on; counters by number."""

    settings: CentreSettings
    learned: Learned
    counters: Mapping[int, OpenCounter]


def footing_of(moment: Moment, near: Container[str] | None = None) -> Footing:
    """What to forecast from at that moment, for people of the services in `near`, or of all."""
    settings = moment.settings
    counters = counters_by_number(moment, frozenset(settings.codes.values()) if near is None else near)
    return Footing(settings=settings, learned=experience_of(moment).learned, counters=counters)


def expected_wait(
    moment: Moment, *, service: str, lane: Lane, before: ByService, waiting: ByService
) -> Outlook | None:
    """What to expect of the wait; None while not enough has been measured, or no counter at work serves it.

    `before` counts, by service and lane, those with an earlier place; `waiting` all; the person is in neither.
    """
    footing = footing_of(moment, moment.settings.neighbours.get(service, frozenset()))
    return outlook_on(footing, service=service, lane=lane, before=before, waiting=waiting)


def outlook_on(
    footing: Footing, *, service: str, lane: Lane, before: ByService, waiting: ByService
) -> Outlook | None:
    """The same from what was read already."""
    settings, learned = footing.settings, footing.learned
    near = settings.neighbours.get(service, frozenset())
    ahead = {
        other: people_ahead(lane, before=before.get(other, {}), waiting=lanes, rules=settings.rules)
        for other, lanes in waiting.items()
        if other in near
    }
    hall = Hall(
        paces=learned.paces,
        counters=[
            each for number, each in footing.counters.items() if settings.counters[number].services[0] in near
        ],
        ahead=ahead,
        turnover=learned.turnover,
        overtaking=0.0 if _goes_first(settings, lane) else learned.overtaking,
    )
    return outlook(service, hall, learned.misses_of(service))


def _goes_first(settings: CentreSettings, lane: Lane) -> bool:
    is_class = lane.kind is LaneKind.PRIORITY
    return is_class and isinstance(settings.rules.get(lane.of), First | Ratio)


def in_minutes(waits: Range | None) -> Wait | None:
    """As a slip says it."""
    if waits is None:
        return None
    low, high = minutes(waits)
    return Wait(low_minutes=low, high_minutes=high)


def counters_by_number(moment: Moment, near: Container[str]) -> dict[int, OpenCounter]:
    """The counters at work that may matter: whoever waits elsewhere takes no turn of theirs."""
    settings = moment.settings
    found = {}
    for desk in desks.at_work(moment.tx, moment.centre_id):
        known = settings.counters.get(desk.number)
        if known is None or known.services[0] not in near:
            continue
        back = 0.0 if desk.paused_since is None else _back_in(moment, desk.paused_since)
        if back is not None:
            found[desk.number] = OpenCounter(
                services=known.services,
                busy_with=None if desk.service_id is None else settings.codes[desk.service_id],
                busy_for=0.0 if desk.called_at is None else max(moment.at - desk.called_at, 0) / MICROS,
                starts_in=back,
            )
    return found


def _back_in(moment: Moment, paused_since: int) -> float | None:
    """In how many seconds a counter will call again, by the pauses of this centre; None if that is unknown."""
    pauses = experience_of(moment).pauses
    if pauses.count < FEWEST_PAUSES:
        return None
    rest, _ = rest_of(pauses.mean, pauses.variance, max(moment.at - paused_since, 0) / MICROS)
    return rest
