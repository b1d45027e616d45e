"""From groups that are kept to those that are told: days make weekdays, months and centres, slots make hours."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol, Self, TypeVar

from queue_server.domain.figures import Figures
from queue_server.domain.sums import Sums
from queue_server.service.counting import Load, gives_numbers, has_counters
from queue_server.service.grouping import HOURS, By, Key
from queue_server.service.reporting.summary import Summary


class Adding(Protocol):
    """Figures, or answers: whatever adds up."""

    def take_in(self, other: Self) -> None:
        """Add another group's."""


Added = TypeVar("Added", bound=Adding)


def together(
    groups: Mapping[Key, Added], nothing: Callable[[], Added], key_of: Callable[[Key], Key]
) -> dict[Key, Added]:
    """Groups of which several become one, by its key."""
    found: defaultdict[Key, Added] = defaultdict(nothing)
    for key, each in groups.items():
        found[key_of(key)].take_in(each)
    return dict(found)


def month_of(day: Key) -> Key:
    """The month of a day, both as ISO text."""
    return str(day)[:7]


def weekday_of(day: Key) -> Key:
    """The number of a day's weekday; Monday is 0."""
    return date.fromisoformat(str(day)).weekday()


def _hour_of(slot: Key) -> Key:
    return int(slot) % HOURS


def regrouped(summary: Summary) -> dict[By, Mapping[Key, Sums]]:
    """Every way to tell figures apart, but by centre."""
    days, slots = summary.groups[By.DAY], summary.groups[By.SLOT]
    return {
        **summary.groups,
        By.WEEKDAY: together(days, Sums, weekday_of),
        By.MONTH: together(days, Sums, month_of),
        By.HOUR: together(slots, Sums, _hour_of),
    }


def by_centre(of_centres: Mapping[int, Summary]) -> dict[Key, Sums]:
    """The centres at which anything happened."""
    return {
        centre_id: _total(summary.groups[By.DAY])
        for centre_id, summary in of_centres.items()
        if summary.groups[By.DAY]
    }


def total_of(summary: Summary) -> Figures:
    """All of it together."""
    return figures_of(By.DAY, _total(summary.groups[By.DAY]))


def _total(groups: Mapping[Key, Sums]) -> Sums:
    total = Sums()
    for each in groups.values():
        total.take_in(each)
    return total


def figures_of(by: By, sums: Sums) -> Figures:
    """What a group of that kind has to tell."""
    return sums.figures(gives_numbers=gives_numbers(by), has_counters=has_counters(by))


def loads_of(hours: Mapping[Key, Sums]) -> tuple[Load, ...]:
    """What was done in each hour in which anything was."""
    loads = ((int(hour), *hours[hour].load) for hour in sorted(hours))
    return tuple(
        Load(hour=hour, issued=issued, called=called, served=served)
        for hour, issued, called, served in loads
        if issued or called or served
    )
