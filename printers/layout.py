"""Where everything on a slip stands, in dots: boxes and lines, measured but not yet drawn."""

from dataclasses import dataclass, replace
from itertools import accumulate

from printers.qr import Matrix
from printers.typeface import Face


@dataclass(frozen=True)
class Text:
    """One line of text; (x, y) is where its baseline starts."""

    x: int
    y: int
    text: str
    face: Face


@dataclass(frozen=True)
class Box:
    """A frame of `line` dots inside its edges, or, with a line as thick as half its height, a solid bar."""

    x: int
    y: int
    width: int
    height: int
    line: int


@dataclass(frozen=True)
class Code:
    """A QR code of `data`, each module `module` dots wide and high, its upper left corner at (x, y)."""

    x: int
    y: int
    data: str
    module: int
    matrix: Matrix

    @property
    def size(self) -> int:
        """Dots along one side."""
        return self.module * len(self.matrix)


@dataclass(frozen=True)
class Picture:
    """A drawing of one bit per dot, 1 for ink, rows filled up to whole bytes, its upper left corner at (x, y)."""

    x: int
    y: int
    width: int
    height: int
    bits: bytes


Item = Text | Box | Code | Picture


@dataclass(frozen=True)
class Layout:
    """A slip's items on paper of that width and height."""

    width: int
    height: int
    items: tuple[Item, ...]

    @property
    def code(self) -> Code | None:
        """The slip's QR code, if it has one."""
        return next((item for item in self.items if isinstance(item, Code)), None)

    def without_code(self) -> "Layout":
        """The same with a blank where the QR code goes."""
        return replace(self, items=tuple(item for item in self.items if not isinstance(item, Code)))


@dataclass(frozen=True)
class Block:
    """Items that stand together, placed from (0, 0), and the height they take."""

    items: tuple[Item, ...]
    height: int

    def moved(self, *, right: int = 0, down: int = 0) -> tuple[Item, ...]:
        """The items somewhere else."""
        return tuple(replace(item, x=item.x + right, y=item.y + down) for item in self.items)


def stack(*blocks: Block) -> Block:
    """The blocks below each other."""
    tops = accumulate((block.height for block in blocks), initial=0)
    items = tuple(item for block, top in zip(blocks, tops, strict=False) for item in block.moved(down=top))
    return Block(items, sum(block.height for block in blocks))


def gap(height: int) -> Block:
    """White paper."""
    return Block((), height)
