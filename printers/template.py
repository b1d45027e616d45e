"""A centre's own way to lay out its slips: which parts, in which order, how large, and a logo. Values only."""

from dataclasses import dataclass, field, fields

PAPERS = {58: 384, 80: 576}
"""Millimetres of paper, and the dots that are usual on it."""
BETWEEN_PAPERS = 480  # dots: less is 58 mm paper
ORDER = (
    *("logo", "centre", "line", "title", "number", "priority", "service"),
    *("place", "ahead", "wait", "taken", "line", "qr", "note"),
)
"""The usual order; what a slip does not have (a logo, a priority, an address) leaves no gap."""


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
class Logo:
    """A picture of `width` x `height` dots: one bit each, 1 for ink, rows filled up to whole bytes."""

    width: int
    height: int
    bits: bytes


@dataclass(frozen=True)
class Template:
    """How slips are laid out. `paper` is in millimetres, None for any."""

    order: tuple[str, ...] = ORDER
    scales: Scales = field(default_factory=Scales)
    logo: Logo | None = None
    paper: int | None = None

    def suits(self, width: int) -> bool:
        """Whether it is meant for a printer of that width in dots."""
        return self.paper in (None, paper_of(width))


STANDARD = Template()


def paper_of(width: int) -> int:
    """The paper in millimetres of a printer that prints so many dots across."""
    return 58 if width < BETWEEN_PAPERS else 80
