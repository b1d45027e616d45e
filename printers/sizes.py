"""The measures of a slip in dots, for every width of paper."""

from dataclasses import dataclass

from fonts import Weight
from printers.typeface import Face
from slip_layout.outline import Scales

SMALLEST = 24  # dots: no text below, whatever the paper
DRAWN_FOR = 576  # dots: the width that the sizes below are meant for
QUIET = 4  # modules of white that a reader needs around the code (ISO/IEC 18004)


@dataclass(frozen=True)
class Sizes:
    """A slip's measures in dots for one paper width. Of several faces the first that keeps a name short counts."""

    paper: int
    margin: int
    step: int
    lead: int
    centre: tuple[Face, ...]
    title: Face
    number: Face
    priority: Face
    service: tuple[Face, ...]
    label: Face
    value: Face
    foot: Face
    code: int

    @property
    def content(self) -> int:
        """What is left of the width between the margins."""
        return self.paper - 2 * self.margin


def sizes_for(paper: int, scales: Scales | None = None) -> Sizes:
    """The sizes for that width in dots, each made larger or smaller by the scales.

    Text shrinks more slowly than paper: small print is hard to read.
    """
    scale = paper / DRAWN_FOR
    text = min(1, (1 + 2 * scale) / 3)

    by = scales or Scales()

    def face(weight: Weight, size: float) -> Face:
        return Face(weight, max(SMALLEST, round(size * text)))

    return Sizes(
        paper=paper,
        margin=2 * round(12 * scale),
        step=max(6, round(8 * scale)),
        lead=max(1, round(2 * scale)),
        centre=tuple(face(Weight.BOLD, size * by.centre) for size in (29, 25)),
        title=face(Weight.MEDIUM, 31 * by.title),
        number=Face(Weight.EXTRA_BOLD, round(228 * scale * by.number), doubled=True),
        priority=face(Weight.BOLD, 30 * by.priority),
        service=tuple(face(Weight.BOLD, size * by.service) for size in (34, 30, 27)),
        label=face(Weight.MEDIUM, 28 * by.rows),
        value=face(Weight.BOLD, 28 * by.rows),
        foot=face(Weight.MEDIUM, 25 * by.note),
        code=round(200 * text * by.qr),
    )
