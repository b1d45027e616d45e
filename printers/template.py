"""A centre's own way to lay out its slips: which parts, in which order, how large, and a logo. Values only."""

from dataclasses import dataclass

from slip_layout.outline import Outline

PAPERS = {58: 384, 80: 576}
"""Millimetres of paper, and the dots that are usual on it."""
BETWEEN_PAPERS = 480  # dots: less is 58 mm paper


@dataclass(frozen=True)
class Logo:
    """A picture of `width` x `height` dots: one bit each, 1 for ink, rows filled up to whole bytes."""

    width: int
    height: int
    bits: bytes


@dataclass(frozen=True)
class Template(Outline):
    """How slips are laid out, with the picture that the layout's file names."""

    logo: Logo | None = None

    def suits(self, width: int) -> bool:
        """Whether it is meant for a printer of that width in dots."""
        return self.paper in (None, paper_of(width))


STANDARD = Template()


def paper_of(width: int) -> int:
    """The paper in millimetres of a printer that prints so many dots across."""
    return 58 if width < BETWEEN_PAPERS else 80
