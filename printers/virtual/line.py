"""One line of the printer's own letters, 12 x 24 dots a cell as in font A, by code page 437 or another."""

from dataclasses import dataclass

from PIL import Image

from fonts import Weight
from printers.code_pages import letter
from printers.typeface import Face, draw

CELL_WIDTH, CELL_HEIGHT, BASELINE = 12, 24, 18
LETTER = 18  # dots: the size at which the widest letters nearly fill a cell

USUAL = "cp437"
TABLES = {0: USUAL, 30: "tcvn-3"}
"""The code pages that ESC t knows here."""


@dataclass(frozen=True)
class Style:
    """How letters look: so many times as wide and as high, bold or not, of that code page."""

    across: int = 1
    down: int = 1
    is_bold: bool = False
    table: str = USUAL


class Line:
    """Letters that wait to be printed."""

    def __init__(self) -> None:
        self._cells: list[Image.Image] = []

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to print."""
        return not self._cells

    def add(self, byte: int, style: Style) -> None:
        """One more letter."""
        self._cells.append(_cell(_letter(byte, style.table), style))

    def take(self) -> Image.Image | None:
        """The line's picture, letters standing on its foot, or None if it is empty; then the line is empty."""
        if self.is_empty:
            return None
        cells, self._cells = self._cells, []
        height = max(cell.height for cell in cells)
        picture = Image.new("1", (sum(cell.width for cell in cells), height))
        x = 0
        for cell in cells:
            picture.paste(cell, (x, height - cell.height))
            x += cell.width
        return picture


def _letter(byte: int, table: str) -> str:
    return bytes((byte,)).decode(table) if table == USUAL else letter(byte, table)


def _cell(sign: str, style: Style) -> Image.Image:
    ink = draw(sign, Face(Weight.BOLD if style.is_bold else Weight.REGULAR, LETTER))
    cell = Image.new("1", (CELL_WIDTH, CELL_HEIGHT))
    cell.paste(1, ((CELL_WIDTH - ink.picture.width) // 2, BASELINE + ink.top), ink.picture)
    return cell.resize((CELL_WIDTH * style.across, CELL_HEIGHT * style.down), Image.Resampling.NEAREST)
