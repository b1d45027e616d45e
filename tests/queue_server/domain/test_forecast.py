"""How long somebody will wait: plain cases by hand, and what must hold in any hall."""

from dataclasses import replace
from math import inf, isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.forecast import NO_MISSES, Estimate, Range, estimate, forecast, minutes, ranged
from queue_server.domain.hall import Hall, OpenCounter
from queue_server.domain.pace import Pace

TEN_MINUTES = Pace(count=100, total=60_000, squares=36_000_000 * 1.25)
TWO_MINUTES = Pace(count=100, total=12_000, squares=1_440_000 * 1.25)
JUST_CALLED = OpenCounter(services=("land",), busy_with="land")


def hall(*counters: OpenCounter, land: float = 0, civil: float = 0) -> Hall:
    ahead = {"land": land, "civil": civil}
    return Hall(paces={"land": TEN_MINUTES, "civil": TWO_MINUTES}, counters=counters, ahead=ahead)


def expected(found: Hall, service: str = "land") -> float:
    estimated = estimate(service, found)
    assert estimated is not None
    return estimated.expected


def test_with_nothing_measured_there_is_not_enough_data() -> None:
    assert forecast("land", Hall(paces={}, counters=[JUST_CALLED], ahead={})) is None
    few = Hall(paces={"land": TEN_MINUTES.worth(4)}, counters=[JUST_CALLED], ahead={})
    assert forecast("land", few) is None


def test_with_no_counter_for_the_service_nothing_is_foretold() -> None:
    assert forecast("land", hall()) is None
    assert forecast("land", hall(OpenCounter(services=("civil",)))) is None
    for_ever_away = replace(JUST_CALLED, leaves_in=1.0)
    assert forecast("land", hall(for_ever_away, land=1)) is None


def test_at_a_free_counter_nobody_waits() -> None:
    assert forecast("land", hall(OpenCounter(services=("land",)))) == Range(low=0, high=0)


def test_one_counter_serves_those_ahead_one_after_another() -> None:
    assert expected(hall(JUST_CALLED)) == pytest.approx(600)
    assert expected(hall(JUST_CALLED, land=3)) == pytest.approx(2400)


def test_two_counters_take_half_as_long_and_the_first_to_be_free_counts() -> None:
    one, two = expected(hall(JUST_CALLED, land=10)), expected(hall(JUST_CALLED, JUST_CALLED, land=10))
    assert 0.5 < two / one < 0.6
    assert 300 < expected(hall(JUST_CALLED, JUST_CALLED)) < 600


def test_people_ahead_of_other_services_count_where_counters_are_shared() -> None:
    shared = OpenCounter(services=("land", "civil"), busy_with="land")
    assert expected(hall(shared, civil=5)) == pytest.approx(600 + 5 * 120)
    assert expected(hall(shared, OpenCounter(services=("civil",)), civil=5)) < 700
    assert expected(hall(JUST_CALLED, OpenCounter(services=("civil",), busy_with="civil"), civil=5)) == 600


def test_a_counter_swamped_by_others_does_not_delay_who_has_another() -> None:
    shared = OpenCounter(services=("land", "civil"), busy_with="land")
    assert expected(hall(shared, JUST_CALLED, civil=50)) < 620


def test_a_counter_that_serves_a_service_never_measured_is_taken_as_long_as_others() -> None:
    odd = OpenCounter(services=("land", "new"), busy_with="new")
    assert expected(hall(odd)) == pytest.approx(360)


def test_before_the_hall_opens_the_wait_lasts_until_then_at_least() -> None:
    assert expected(hall(OpenCounter(services=("land",), starts_in=900))) == pytest.approx(900)
    assert expected(hall(OpenCounter(services=("land",), starts_in=900), land=1)) == pytest.approx(1500)


def test_who_is_not_called_before_lunch_waits_until_after_it() -> None:
    until_lunch = replace(JUST_CALLED, leaves_in=1500, returns_in=8700)
    assert expected(hall(until_lunch, land=1)) == pytest.approx(1200)
    assert expected(hall(until_lunch, land=3)) > 8700


def test_the_turnover_counts_for_everybody_ahead_and_overtaking_stretches_all() -> None:
    plain = hall(JUST_CALLED, land=3)
    assert expected(replace(plain, turnover=30)) == pytest.approx(2520)
    assert expected(replace(plain, overtaking=0.2)) == pytest.approx(3000)


def test_the_more_are_ahead_the_narrower_the_range_for_its_length() -> None:
    near, far = forecast("land", hall(JUST_CALLED)), forecast("land", hall(JUST_CALLED, land=20))
    assert near is not None
    assert far is not None
    assert near.high / near.low > 2 * far.high / far.low


def test_forecasts_that_missed_make_ranges_wider_and_those_that_met_narrower() -> None:
    told = Estimate(expected=600, spread=200)
    missed = met = NO_MISSES
    for _ in range(100):
        missed, met = missed.and_one(told, 1200), met.and_one(told, 610)
    width = {name: range_.high - range_.low for name, range_ in {
        "missed": ranged(told, missed), "plain": ranged(told), "met": ranged(told, met)
    }.items()}  # fmt: skip
    assert width["met"] < width["plain"] < width["missed"]
    assert NO_MISSES.and_one(Estimate(expected=0, spread=0), 5) == NO_MISSES


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0, 0, (0, 5)),
        (0, 61, (0, 5)),
        (600, 600, (10, 15)),
        (700, 860, (10, 15)),
        (1500, 2100, (25, 35)),
        (1499, 2101, (20, 40)),
        (3500, 5000, (50, 90)),
    ],
)
def test_a_slip_says_whole_steps_outwards(low: float, high: float, said: tuple[int, int]) -> None:
    assert minutes(Range(low=low, high=high)) == said


SERVICES = ("a", "b", "c", "d")
seconds = st.floats(0, 5000)
any_mean, ordinary_mean = st.floats(1, 3000), st.floats(120, 1800)


@st.composite
def paces(draw: st.DrawFn, means: st.SearchStrategy[float]) -> Pace:
    mean, count = draw(means), draw(st.integers(2, 50))
    return Pace(count=count, total=count * mean, squares=count * mean * mean * draw(st.floats(1, 3)))


@st.composite
def counters(draw: st.DrawFn, *, alike: bool = False) -> OpenCounter:
    services = SERVICES if alike else tuple(draw(st.sets(st.sampled_from(SERVICES), min_size=1)))
    leaves = inf if alike else draw(st.just(inf) | seconds)
    return OpenCounter(
        services=services,
        busy_with=draw(st.none() | st.sampled_from(services)),
        busy_for=draw(seconds),
        starts_in=draw(st.just(0.0) | seconds),
        leaves_in=leaves,
        returns_in=inf if leaves == inf else leaves + draw(seconds),
    )


def halls(*, alike: bool = False, means: st.SearchStrategy[float] = any_mean) -> st.SearchStrategy[Hall]:
    return st.builds(
        Hall,
        paces=st.fixed_dictionaries({service: paces(means) for service in SERVICES}),
        counters=st.lists(counters(alike=alike), min_size=1, max_size=6),
        ahead=st.dictionaries(st.sampled_from(SERVICES), st.integers(0, 30)),
        turnover=st.just(0.0) | st.floats(0, 60),
        overtaking=st.floats(0, 1),
    )


@given(halls())
def test_a_range_is_finite_ordered_and_never_nought_to_nought_on_paper(found: Hall) -> None:
    waits = forecast("a", found)
    if waits is not None:
        assert 0 <= waits.low <= waits.high
        assert isfinite(waits.high)
        low, high = minutes(waits)
        assert 0 <= low < high
        assert low * 60 <= waits.low
        assert waits.high <= high * 60


# From two minutes to half an hour, as in a centre. Who is ahead is poured as people of their mean: where a service
# takes sixty times as long as another, a quick one more was seen to take 20 seconds from a wait of three minutes.
@given(halls(alike=True, means=ordinary_mean), st.sampled_from(SERVICES), st.integers(1, 5))
def test_more_people_ahead_never_shorten_the_wait(found: Hall, service: str, more: int) -> None:
    longer = replace(found, ahead={**found.ahead, service: found.ahead.get(service, 0) + more})
    before, after = estimate("a", found), estimate("a", longer)
    assert before is not None
    assert after is not None
    assert after.expected >= before.expected * (1 - 1e-9)


@given(halls(alike=True), counters(alike=True))
def test_one_more_counter_never_lengthens_the_wait(found: Hall, more: OpenCounter) -> None:
    before, after = estimate("a", found), estimate("a", replace(found, counters=[*found.counters, more]))
    assert before is not None
    assert after is not None
    # A counter about to join changes by a little how the others' last services are counted.
    assert after.expected <= before.expected * 1.05 + 1


@given(halls())
def test_a_free_counter_for_all_that_nobody_is_ahead_at_ends_the_wait(found: Hall) -> None:
    free = replace(found, counters=[*found.counters, OpenCounter(services=("a",))], ahead={})
    assert estimate("a", free) == Estimate(expected=0, spread=0)
