"""How long somebody will wait, as a range: from paces that were measured, counters at work, and who comes before.

Who is ahead is poured over the counters that may take them; the wait ends when a counter that may take the person
asked about will have taken one more. Nothing here is a wait that somebody typed.
"""

from dataclasses import dataclass
from math import ceil, floor, inf, sqrt

from queue_server.domain.hall import Crowd, Hall, OpenCounter, Takings, crowds_before, serving
from queue_server.domain.pace import rest_of
from queue_server.domain.pouring import Stand, time_to_take

# Settings of the method, found with `forecast evaluate` on many kinds of days; none of them is a time.
_FEWEST_MEASURED = 5
_ROUNDS = 2
_SOFTNESS = 0.75
_MOST_VARIABLE = 2.5
_MOST_OVERTAKING = 0.5
_TENTH = 1.2816
_MISSES_TAKEN_FOR_GRANTED = 20.0
_SQUARE_TAKEN_FOR_GRANTED = 1.3
_GREATEST_SQUARE = 9.0
_WIDEST = 1.5

AIM = 0.8
"""The share of actual waits that should lie in the range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """The expected wait and its standard deviation, in seconds."""

    expected: float
    spread: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The wait will probably (`AIM`) lie between the two; seconds."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What is told of a wait, and the estimate that can be held to it later."""

    estimate: Estimate
    range: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Misses:
    """How far earlier estimates of a service were off, in squares of their spread: this sets the ranges' width."""

    count: float = 0.0
    squares: float = 0.0

    def and_one(self, estimate: Estimate, waited: float, *, keep: float = 1.0) -> "Misses":
        """With one more, the earlier ones counting `keep` times as much as before; `waited` in seconds."""
        if estimate.spread <= 0:
            return self
        square = min(((waited - estimate.expected) / estimate.spread) ** 2, _GREATEST_SQUARE)
        return Misses(count=self.count * keep + 1, squares=self.squares * keep + square)

    def __add__(self, other: "Misses") -> "Misses":
        return Misses(count=self.count + other.count, squares=self.squares + other.squares)

    def worth(self, most: float) -> "Misses":
        """The same width, counted as at most so many estimates."""
        if self.count <= most:
            return self
        return Misses(count=most, squares=self.squares * most / self.count)

    @property
    def factor(self) -> float:
        """By how much wider ranges should be than the variance of service times alone makes them."""
        granted = _MISSES_TAKEN_FOR_GRANTED
        return sqrt((self.squares + granted * _SQUARE_TAKEN_FOR_GRANTED) / (self.count + granted))


NO_MISSES = Misses()


def outlook(service: str, hall: Hall, misses: Misses = NO_MISSES) -> Outlook | None:
    """What to tell somebody waiting for `service`; None stands for "not enough data yet"."""
    estimated = estimate(service, hall)
    return None if estimated is None else Outlook(estimate=estimated, range=ranged(estimated, misses))


def forecast(service: str, hall: Hall, misses: Misses = NO_MISSES) -> Range | None:
    """The range alone."""
    told = outlook(service, hall, misses)
    return None if told is None else told.range


def estimate(service: str, hall: Hall) -> Estimate | None:
    """The wait of somebody for `service`; None with too little measured, or when no counter will serve it."""
    served_at = serving(service, hall)
    mine = served_at.get(service)
    if mine is None or sum(pace.count for pace in hall.paces.values()) < _FEWEST_MEASURED:
        return None
    takings = Takings(hall)
    crowds = crowds_before(mine, served_at, hall, takings)
    indexes = {*mine, *(index for crowd in crowds for index in crowd.counters)}
    rests = {index: _rest(hall.counters[index], takings) for index in indexes}
    stands = {index: _stand(hall.counters[index], *rests[index]) for index in indexes}
    usual, my_stands = _usual(mine, takings), [stands[index] for index in mine]
    at_once = time_to_take(my_stands, 1.0, usual[0]) if len(mine) > 1 else 0.0
    _pour(crowds, stands)
    if any(stands[index].taken == 0 and rests[index][0] <= 0 for index in mine):
        return Estimate(expected=0.0, spread=0.0)
    expected = _turn(my_stands, at_once, usual)
    if expected == inf:
        return None
    expected /= 1 - min(_MOST_OVERTAKING, hall.overtaking)
    near = [rests[index] for index in mine if stands[index].taken > 0] or [rests[index] for index in mine]
    return Estimate(expected=expected, spread=expected * _variability(near, crowds, set(mine)))


def ranged(estimated: Estimate, misses: Misses = NO_MISSES) -> Range:
    """From the first to the last tenth of a gamma distribution (Wilson and Hilferty's approximation)."""
    if estimated.expected <= 0:
        return Range(low=0.0, high=0.0)
    variability = min(_WIDEST, misses.factor * estimated.spread / estimated.expected)
    ninth = variability * variability / 9
    low, high = (max(0.0, 1 - ninth + side * _TENTH * sqrt(ninth)) ** 3 for side in (-1, 1))
    return Range(low=estimated.expected * low, high=estimated.expected * high)


def not_before(seconds: float, waits: Range, *, each: float) -> Range:
    """The range of whoever is called first from a time on, so many seconds from now, and not before.

    Whom a counter then serves is served to the end: that takes at most about `each` seconds.
    """
    if seconds <= 0:
        return waits
    return Range(low=max(waits.low, seconds), high=max(waits.high, seconds + each))


def minutes(waits: Range) -> tuple[int, int]:
    """The range as a slip says it: outwards to five minutes, beyond an hour to ten; never “0–0”."""
    step = 5 if waits.high <= 3600 else 10
    low = floor(waits.low / 60 / step) * step
    return low, max(low + step, ceil(waits.high / 60 / step) * step)


def _rest(counter: OpenCounter, takings: Takings) -> tuple[float, float]:
    """Mean and variance of the time until the counter may take the next, in seconds; 0 when it is free."""
    rest, variance = 0.0, 0.0
    if counter.busy_with is not None:
        turnover, taken = takings.hall.turnover, takings.of(counter.busy_with)
        rest, variance = rest_of(taken.mean - turnover, taken.variance, counter.busy_for)
        rest += turnover
    if counter.starts_in > rest:
        return counter.starts_in, 0.0
    return rest, variance


def _stand(counter: OpenCounter, rest: float, variance: float) -> Stand:
    softness = min(1.0, (sqrt(variance) / rest) ** _SOFTNESS) if rest > 0 else 0.0
    return Stand(rest * (1 - softness), rest, counter.leaves_in, counter.returns_in)


def _pour(crowds: list[Crowd], stands: dict[int, Stand]) -> None:
    """In rounds, because who may go to several counters goes where the others leave room, and they likewise.

    Those who may go to the same counters are poured as people of their mean: so a long line costs no more than a
    short one. Between services that differ sixtyfold a quick person more can then shorten a wait a little.
    """
    rounds = _ROUNDS if len(crowds) > 1 else 1
    for _ in range(rounds):
        for crowd in crowds:
            theirs = [stands[index] for index in crowd.counters]
            each = crowd.work / crowd.people
            until = time_to_take(theirs, crowd.people / rounds, each)
            for stand in theirs:
                stand.take_until(until, each)


def _usual(mine: tuple[int, ...], takings: Takings) -> tuple[float, float]:
    """Mean in seconds and squared variability of what usually happens at these counters."""
    services = dict.fromkeys(service for index in mine for service in takings.hall.counters[index].services)
    taken = [takings.of(service) for service in services]
    count = sum(one.measured for one in taken)
    mean = sum(one.measured * one.mean for one in taken) / count
    return mean, sum(one.measured * one.variance for one in taken) / count / (mean * mean)


def _turn(stands: list[Stand], at_once: float, usual: tuple[float, float]) -> float:
    """When one more is taken, if with nobody ahead it were `at_once`.

    Counters that work side by side are in the middle of a service at that moment. What is left of these depends on
    how variable services are; people poured like water have it as if they were exponential, so it is corrected.
    """
    each, variability = usual
    turn = time_to_take(stands, 1.0, each)
    if turn == inf:
        return inf
    side_by_side = len(stands) if variability > 1 else max(1.0, sum(min(1.0, stand.taken) for stand in stands))
    share = (1 - min(_MOST_VARIABLE, variability)) / 2 * (1 - 1 / side_by_side)
    return turn + share * min(each, max(0.0, turn - at_once))


def _variability(rests: list[tuple[float, float]], crowds: list[Crowd], mine: set[int]) -> float:
    """Standard deviation ÷ mean of the work that must be done first; with many ahead, chance evens out."""
    before = [crowd for crowd in crowds if not mine.isdisjoint(crowd.counters)]
    mean = sum(rest for rest, _ in rests) / len(rests) + sum(crowd.work for crowd in before)
    variance = sum(variance for _, variance in rests) / len(rests) + sum(crowd.variance for crowd in before)
    return sqrt(variance) / mean if mean > 0 else 0.0
