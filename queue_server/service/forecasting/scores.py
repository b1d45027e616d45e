"""Sums that say how far predictions were off."""

from dataclasses import dataclass
from math import sqrt


@dataclass(slots=True)
class Score:
    """Errors of one predictor, predicted − actual, in seconds."""

    count: int = 0
    absolute: float = 0.0
    squares: float = 0.0
    total: float = 0.0

    def add(self, predicted: float, actual: float) -> None:
        """One prediction and what came of it."""
        error = predicted - actual
        self.count += 1
        self.absolute += abs(error)
        self.squares += error * error
        self.total += error

    @property
    def mean_absolute(self) -> float:
        """Mean absolute error, in seconds."""
        return self.absolute / self.count if self.count else 0.0

    @property
    def root_mean_square(self) -> float:
        """Root of the mean squared error, in seconds."""
        return sqrt(self.squares / self.count) if self.count else 0.0

    @property
    def bias(self) -> float:
        """Mean error in seconds; above 0 when waits were shorter than predicted."""
        return self.total / self.count if self.count else 0.0


@dataclass(slots=True)
class Hits:
    """How often the actual wait lay in the range, and how wide ranges were."""

    count: int = 0
    inside: int = 0
    width: float = 0.0

    def add(self, low: float, high: float, actual: float) -> None:
        """One range and what came of it; a call within a second of it is inside, as logs count seconds."""
        self.count += 1
        self.inside += low - 1 <= actual <= high + 1
        self.width += high - low

    @property
    def share(self) -> float:
        """Of 1."""
        return self.inside / self.count if self.count else 0.0

    @property
    def mean_width(self) -> float:
        """Seconds."""
        return self.width / self.count if self.count else 0.0
