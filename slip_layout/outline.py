"""Paper, order of the parts and sizes, read from the tables of a layout, with everything that may be wrong."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

KEYS = ("paper", "order", "sizes")
PAPERS = (58, 80)
"""Millimetres."""
ORDER = (
    *("logo", "centre", "line", "title", "number", "priority", "service"),
    *("place", "ahead", "wait", "taken", "line", "qr", "note"),
)
"""The usual order; what a slip does not have (a logo, a priority, an address) leaves no gap."""
REPEATED = "line"
"""The one part that may come more than once."""
LEAST, MOST = 50, 150
"""Of sizes, in per cent."""
REASONS = ("unknown_key", "bad_paper", "bad_order", "unknown_part", "part_twice", "no_number", "bad_size")


class LayoutError(Exception):
    """Nothing can be printed like that: `reason` is one of REASONS, `facts` are what there is to say of it."""

    def __init__(self, reason: str, **facts: object) -> None:
        super().__init__(reason, facts)
        self.reason, self.facts = reason, facts


@dataclass(frozen=True)
class Scales:
    """How large each kind of part is, 1 for as usual. `rows` are place, ahead, wait and taken."""

    logo: float = 1
    centre: float = 1
    title: float = 1
    number: float = 1
    priority: float = 1
    service: float = 1
    rows: float = 1
    qr: float = 1
    note: float = 1


SIZED = tuple(each.name for each in fields(Scales))


@dataclass(frozen=True)
class Outline:
    """How slips are laid out, but for pictures. `paper` is in millimetres, None for any."""

    order: tuple[str, ...] = ORDER
    scales: Scales = field(default_factory=Scales)
    paper: int | None = None


def outline_of(table: Mapping[str, Any], *, beside: Sequence[str] = ()) -> Outline:
    """What the table says, which may have the keys `beside`, too. Raises LayoutError."""
    _check_keys(table, (*KEYS, *beside))
    paper = table.get("paper")
    if paper is not None and (isinstance(paper, bool) or paper not in PAPERS):
        raise LayoutError("bad_paper", key="paper")
    scales = _scales(table.get("sizes", {}))
    return Outline(order=_order(table.get("order", list(ORDER))), scales=scales, paper=paper)


def _check_keys(table: Mapping[str, Any], known: Sequence[str]) -> None:
    """Raises LayoutError for a key that is not known, so that nothing is silently ignored."""
    for key in table:
        if key not in known:
            raise LayoutError("unknown_key", key=key, known=_listed(known))


def _order(order: object) -> tuple[str, ...]:
    if not isinstance(order, list) or not all(isinstance(part, str) for part in order):
        raise LayoutError("bad_order", key="order")
    for part in order:
        if part not in ORDER:
            raise LayoutError("unknown_part", key=part, known=_listed(dict.fromkeys(ORDER)))
        if part != REPEATED and order.count(part) > 1:
            raise LayoutError("part_twice", key=part)
    if "number" not in order:
        raise LayoutError("no_number", key="order")
    return tuple(order)


def _scales(sizes: object) -> Scales:
    if not isinstance(sizes, dict):
        raise LayoutError("unknown_key", key="sizes", known="[sizes]")
    _check_keys(sizes, SIZED)
    for key, percent in sizes.items():
        if type(percent) is not int or not LEAST <= percent <= MOST:
            raise LayoutError("bad_size", key=key, least=LEAST, most=MOST)
    return Scales(**{key: percent / 100 for key, percent in sizes.items()})


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
