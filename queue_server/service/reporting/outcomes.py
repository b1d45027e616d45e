"""How legs ended in the clerks' own words: the outcomes that were noted, in all and by service."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from queue_server.service.grouping import By, Label, Places, labelled
from queue_server.store import statistics as stored
from queue_server.store.database import Transaction
from queue_server.store.statistics import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomesOf:
    """How many legs of a service were finished with each outcome, by code; "" is none noted."""

    label: Label
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """Names by code, in the order of the centres' lists; counts in all, and by service."""

    names: Mapping[str, Text]
    total: Mapping[str, int]
    services: tuple[OutcomesOf, ...]


def read_outcomes(tx: Transaction, counted: Mapping[tuple[int, str], int], places: Places) -> Outcomes:
    """What was counted by service and code, with what each is called."""
    total: Counter[str] = Counter()
    of_services: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for (service_id, code), count in counted.items():
        total[code] += count
        of_services[service_id][code] += count
    names = stored.outcomes(tx, list(places.centres))
    services = labelled(tx, By.SERVICE, list(of_services), places)
    return Outcomes(
        names=names,
        total=_in_order(total, names),
        services=tuple(
            OutcomesOf(label=label, counts=_in_order(of_services[int(key)], names)) for key, label in services
        ),
    )


def _in_order(counts: Mapping[str, int], names: Mapping[str, Text]) -> dict[str, int]:
    return {code: counts[code] for code in dict.fromkeys((*names, *counts)) if code in counts}
