"""What citizens thought of their visits over a period, in numbers alone: never one answer, never a reason."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from queue_server.domain.satisfaction import FEWEST_ANSWERS, AnswerTally, Satisfaction, too_few
from queue_server.service.grouping import By, Key, Label, Period, labelled, read_places
from queue_server.store import statistics as stored
from queue_server.store.database import Transaction
from queue_server.store.statistics import Rated

TRACEABLE = frozenset({By.COUNTER, By.CLERK})


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedGroup:
    """What was thought of one group."""

    label: Label
    satisfaction: Satisfaction


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingStatistics:
    """Groups about which anybody answered, and all answers together."""

    period: Period
    by: By
    rows: tuple[RatedGroup, ...]
    total: Satisfaction


def read_rating_statistics(tx: Transaction, centre_ids: Sequence[int], period: Period, by: By) -> RatingStatistics:
    """The answers about visits of these business dates, whenever they were given; `by` is anything but the hour.

    By counter and by clerk, groups with too few answers say only how many (see `satisfaction.too_few`).
    """
    groups: defaultdict[Key, AnswerTally] = defaultdict(AnswerTally)
    total = AnswerTally()
    for centre_id in centre_ids:
        for day in period.days():
            for rated in stored.ratings(tx, centre_id, day.isoformat()):
                total.add(rated.level, rated.criteria)
                key = _key_of(by, rated, centre_id, day.isoformat())
                if key is not None:
                    groups[key].add(rated.level, rated.criteria)
    return _answer(tx, centre_ids, RatingCount(period, by, groups, total))


@dataclass(frozen=True, slots=True)
class RatingCount:
    """What was counted, before anything is hidden."""

    period: Period
    by: By
    groups: dict[Key, AnswerTally]
    total: AnswerTally


def _key_of(by: By, rated: Rated, centre_id: int, day: str) -> Key | None:
    keys: dict[By, Key | None] = {
        By.SERVICE: rated.service_id,
        By.COUNTER: rated.counter_id,
        By.CLERK: rated.staff_id,
        By.DAY: day,
        By.CENTRE: centre_id,
    }
    return keys[by]


def _answer(tx: Transaction, centre_ids: Sequence[int], count: RatingCount) -> RatingStatistics:
    levels, criteria = stored.rating_choices(tx, centre_ids)
    few = too_few({key: tally.answers for key, tally in count.groups.items()}) if count.by in TRACEABLE else ()

    def told(tally: AnswerTally, *, hide: bool) -> Satisfaction:
        return tally.hidden() if hide else tally.satisfaction(levels, criteria)

    return RatingStatistics(
        period=count.period,
        by=count.by,
        rows=tuple(
            RatedGroup(label=label, satisfaction=told(count.groups[key], hide=key in few))
            for key, label in labelled(tx, count.by, list(count.groups), read_places(tx, centre_ids))
        ),
        total=told(count.total, hide=count.by in TRACEABLE and count.total.answers < FEWEST_ANSWERS),
    )
