"""How long a counter is taken by one person, as measured: sums that add up, and what they say of the next."""

from dataclasses import dataclass
from math import erfc, exp, log, log1p, sqrt

_EARLIER_COUNTS_FOR = 15.0  # found by `forecast evaluate`: tomorrow's clerks are much, not quite, like yesterday's
_FAR = 5.0
_HARDLY = 1e-9
_ROOT_HALF = sqrt(0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Times at a counter, from call to end, in seconds: how many, their sum, and the sum of their squares.

    Counts may be fractions, so that older measurements can weigh less.
    """

    count: float = 0.0
    total: float = 0.0
    squares: float = 0.0

    def __add__(self, other: "Pace") -> "Pace":
        return Pace(
            count=self.count + other.count, total=self.total + other.total, squares=self.squares + other.squares
        )

    def and_one(self, seconds: float) -> "Pace":
        """With one more measurement."""
        return Pace(count=self.count + 1, total=self.total + seconds, squares=self.squares + seconds * seconds)

    def worth(self, most: float) -> "Pace":
        """The same mean and spread, counted as at most so many measurements."""
        if self.count <= most:
            return self
        share = most / self.count
        return Pace(count=most, total=self.total * share, squares=self.squares * share)

    @property
    def mean(self) -> float:
        """Seconds; 0 when nothing was measured."""
        return self.total / self.count if self.count > 0 else 0.0

    @property
    def variance(self) -> float:
        """Seconds squared. A few measurements say little of their spread: one as far off as the mean is added."""
        if self.count <= 0:
            return 0.0
        mean = self.total / self.count
        return (max(0.0, self.squares - self.total * mean) + mean * mean) / (self.count + 1)


NOTHING_MEASURED = Pace()


def paced(*, today: Pace, earlier: Pace) -> Pace:
    """What to expect of a service: earlier days carry the morning, today takes over as it is measured."""
    return today + earlier.worth(_EARLIER_COUNTS_FOR)


def rest_of(mean: float, variance: float, passed: float) -> tuple[float, float]:
    """Mean and variance, in seconds, of what is left of a service that has lasted `passed` seconds.

    Times at a counter are taken as lognormal (Brown et al. 2005, "Statistical Analysis of a Telephone Call
    Center", section 4): who has been there for long will probably stay for long.
    """
    if passed <= mean * _HARDLY or variance <= mean * mean * _HARDLY or mean <= 0:
        return max(0.0, mean - passed), variance
    sigma2 = log1p(variance / (mean * mean))
    sigma = sqrt(sigma2)
    z = (log(passed / mean) + sigma2 / 2) / sigma
    if z > _FAR:
        left = passed * sigma / z  # the tail's own limit; the quotient below would lose all its digits
        return left, left * left
    tail = erfc(z * _ROOT_HALF)
    first = mean * erfc((z - sigma) * _ROOT_HALF) / tail
    second = mean * mean * exp(sigma2) * erfc((z - 2 * sigma) * _ROOT_HALF) / tail
    left = max(0.0, first - passed)
    return left, min(max(0.0, second - first * first), 4 * left * left)
