"""How many wait for each service, and how long a newcomer would, a page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from display_app.shown.zones import Zones, covers
from queue_protocol.base import in_language
from queue_protocol.results import Wait
from queue_protocol.state import Service, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceShown:
    """`low` and `high` are minutes as the server says them; without `known` it says nothing. `state`: its own."""

    prefix: str
    name: str
    waiting: int
    state: str
    known: bool = False
    low: int = 0
    high: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingShown:
    """The services of this page in columns of so many `lines`, and which of how many pages it is, from 1."""

    rows: tuple[ServiceShown, ...] = ()
    lines: int = 1
    page: int = 1
    pages: int = 1


def services_here(
    snapshot: Snapshot, waits: Mapping[str, Wait], *, zones: Zones, language: str
) -> tuple[ServiceShown, ...]:
    """The services of a hall of those zones, in the centre's order."""
    return tuple(
        _service(each, waits.get(each.code), language) for each in snapshot.services if covers(zones, each.zone)
    )


def page_of(services: tuple[ServiceShown, ...], *, turn: int, lines: int, columns: int) -> WaitingShown:
    """The page of that turn, in a pane that holds so many lines and columns; all pages about equally full."""
    pages = max(1, _up(len(services) / (lines * columns)))
    each = _up(len(services) / pages)
    at = turn % pages
    return WaitingShown(
        rows=services[at * each : (at + 1) * each], lines=max(1, _up(each / columns)), page=at + 1, pages=pages
    )


def _up(number: float) -> int:
    return ceil(number - 1e-9)


def _service(service: Service, wait: Wait | None, language: str) -> ServiceShown:
    return ServiceShown(
        prefix=service.prefix,
        name=in_language(service.name, language),
        waiting=service.waiting,
        state=service.state,
        known=wait is not None,
        low=wait.low_minutes if wait else 0,
        high=wait.high_minutes if wait else 0,
    )
