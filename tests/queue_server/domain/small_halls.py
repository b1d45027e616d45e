"""Small halls for the tests of simulations, and generated ones."""

from dataclasses import replace

from hypothesis import strategies as st

from queue_server.domain.counter import CounterState
from queue_server.domain.desks import Desk, Head, ServiceOrder
from queue_server.domain.lanes import ORDINARY, Lane
from queue_server.domain.pace import Pace
from queue_server.domain.priority import First, Ratio, Rule
from queue_server.domain.simulating.scene import Pauses, Place, Scene, Source, Waiting

NOW = 10**15
MINUTE = 60.0
TARGET = round(30 * MINUTE * 1e6)
SERVICES = ("land", "births", "results")
ELDERLY = Lane.of_class("elderly")


def pace(minutes: float, *, count: int = 50, varies: float = 0.6) -> Pace:
    """So many services of that mean."""
    mean = minutes * MINUTE
    return Pace(count=count, total=count * mean, squares=count * mean * mean * (1 + varies * varies))


def waiting(number: int, *, service: str = "land", minutes: float = 10.0, lane: Lane = ORDINARY) -> Waiting:
    """Somebody who has waited for so long."""
    came = NOW - round(minutes * MINUTE * 1e6)
    head = Head(ticket_id=number, service=service, lane=lane, place_at=came, due_at=came + TARGET)
    return Waiting(head=head, arrived_at=came)


def place(number: int, *services: str, state: CounterState = CounterState.OPEN, clerk: int | None = None) -> Place:
    """A counter with nobody in front of it."""
    return Place(desk=Desk(number=number, clerk=clerk, services=services or ("land",)), state=state)


def source(service: str, *, an_hour: float, lane: Lane = ORDINARY) -> Source:
    """So many people an hour for two hours."""
    return Source(service=service, lane=lane, target=TARGET, rates=(an_hour / 3600,) * 8)


def scene(*places: Place, people: int = 0, service: str = "land", an_hour: float = 0.0) -> Scene:
    """A hall in which one service is waited for."""
    return Scene(
        now=NOW,
        waiting=[waiting(number, service=service, minutes=people - number) for number in range(people)],
        places=places,
        paces={each: pace(10) for each in SERVICES},
        sources=[source(service, an_hour=an_hour)] if an_hour else [],
        targets=dict.fromkeys(SERVICES, 30 * MINUTE),
    )


_RULES: tuple[Rule, ...] = (First(), Ratio(2, 1))
_lanes = st.sampled_from((ORDINARY, ELDERLY, Lane.of_counter(1), Lane.of_clerk(7)))
_services = st.lists(st.sampled_from(SERVICES), min_size=1, max_size=3, unique=True).map(tuple)
_minutes = st.floats(min_value=0, max_value=90)


@st.composite
def _places(draw: st.DrawFn, number: int) -> Place:
    made = place(
        number,
        *draw(_services),
        state=draw(st.sampled_from(CounterState)),
        clerk=draw(st.sampled_from((None, 7))) if number == 2 else None,
    )
    busy = draw(st.none() | st.sampled_from(SERVICES))
    made = replace(made, busy_with=busy, busy_for=draw(_minutes) * MINUTE, returns=draw(st.booleans()))
    return replace(made, desk=replace(made.desk, order=draw(st.sampled_from(ServiceOrder))))


@st.composite
def halls(draw: st.DrawFn) -> Scene:
    """Any hall of up to four counters."""
    waits = draw(st.lists(st.tuples(st.sampled_from(SERVICES), _lanes, _minutes), max_size=12))
    return Scene(
        now=NOW,
        waiting=[
            waiting(number, service=service, lane=lane, minutes=minutes)
            for number, (service, lane, minutes) in enumerate(waits)
        ],
        places=[draw(_places(number)) for number in range(1, draw(st.integers(1, 4)) + 1)],
        paces={service: pace(draw(st.floats(1, 20))) for service in SERVICES},
        rules={"elderly": draw(st.sampled_from(_RULES))},
        sources=[source(service, an_hour=draw(st.sampled_from((0, 6)))) for service in SERVICES],
        turnover=draw(st.sampled_from((0.0, 20.0))),
        pauses=Pauses(rate=draw(st.sampled_from((0.0, 1 / 3600))), lasting=pace(10)),
        ends_in=draw(st.sampled_from((float("inf"), 1800.0))),
    )
