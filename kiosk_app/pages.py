"""Which cards stand on which page of the idle screen. Pure; lengths are in whatever unit the caller measures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The room for cards: `row` and `heading` are the least heights they need, gaps included."""

    columns: int
    height: float
    row: float
    heading: float


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under one heading; a heading of "" takes no room."""

    heading: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A card, or a heading where `code` is empty; `row` and `headings` count what stands above it."""

    code: str
    heading: str
    column: int
    row: int
    headings: int


@dataclass(frozen=True, slots=True)
class Page:
    """What is seen at once."""

    groups: tuple[Group, ...]
    columns: int

    @property
    def rows(self) -> int:
        """How many rows of cards it has."""
        return sum(_rows(group, self.columns) for group in self.groups)

    @property
    def headings(self) -> int:
        """How many headings it has."""
        return sum(1 for group in self.groups if group.heading)

    def cells(self) -> tuple[Cell, ...]:
        """Its headings and cards, each with its place."""
        return tuple(cell for i, group in enumerate(self.groups) for cell in self._cells(group, self.groups[:i]))

    def _cells(self, group: Group, above: tuple[Group, ...]) -> Iterable[Cell]:
        over = Page(above, self.columns)
        top, headings = over.rows, over.headings
        if group.heading:
            yield Cell(code="", heading=group.heading, column=0, row=top, headings=headings)
            headings += 1
        for index, code in enumerate(group.codes):
            row, column = divmod(index, self.columns)
            yield Cell(code=code, heading="", column=column, row=top + row, headings=headings)


def paginate(groups: Sequence[Group], shape: Shape) -> tuple[Page, ...]:
    """The pages in order, at least one. A group that fits on a page is not torn; a longer one is spread evenly."""
    pages: list[list[Group]] = [[]]
    for part in (part for group in groups for part in _parts(group, shape)):
        if pages[-1] and _height([*pages[-1], part], shape) > shape.height:
            pages.append([])
        pages[-1].append(part)
    return tuple(Page(tuple(page), shape.columns) for page in pages)


def _parts(group: Group, shape: Shape) -> Iterable[Group]:
    room = shape.height - (shape.heading if group.heading else 0)
    most = max(1, int(room // shape.row))
    rows = _rows(group, shape.columns)
    step = ceil(rows / ceil(rows / most)) * shape.columns if rows else 1
    for start in range(0, len(group.codes), step):
        yield Group(group.heading, group.codes[start : start + step])


def _rows(group: Group, columns: int) -> int:
    return ceil(len(group.codes) / columns)


def _height(groups: Sequence[Group], shape: Shape) -> float:
    page = Page(tuple(groups), shape.columns)
    return page.rows * shape.row + page.headings * shape.heading
