"""How a field of lamps is shared between the counter, the number and the words: beside each other, or stacked."""

from PySide6.QtCore import QRect

from display_app.at_counter.lamps import Place

ROWS, COLUMNS = 64, 160
"""So many rows and columns of lamps at least, where the window has the pixels for them."""

_NARROW = 2.2


def pitch_of(width: int, height: int) -> int:
    """How many pixels wide and high one lamp is."""
    return max(1, min(height // ROWS, width // COLUMNS))


def arranged(
    columns: int, rows: int, *, head: tuple[str, str], large: str, small: str, moves: bool
) -> tuple[tuple[Place, ...], tuple[QRect, ...]]:
    """The places of those words, and the lines between them; `head` is the word for a counter, and its number."""
    if columns >= _NARROW * rows:
        return _beside(columns, rows, head=head, large=large, small=small, moves=moves)
    edge, room = max(1, rows // 32), columns - 2 * max(1, rows // 32)
    top, foot = rows * 24 // 100, rows * 26 // 100
    between = rows - top - foot - 4 * edge
    places = (
        Place(" ".join(head), QRect(edge, edge, room, top - edge)),
        Place(large, QRect(edge, top + 2 * edge, room, between), moves=moves),
        Place(small, QRect(edge, rows - foot, room, foot - edge)),
    )
    return places, (QRect(0, top + edge - 1, columns, 1),)


def _beside(
    columns: int, rows: int, *, head: tuple[str, str], large: str, small: str, moves: bool
) -> tuple[tuple[Place, ...], tuple[QRect, ...]]:
    edge = max(1, rows // 32)
    aside = min(columns * 27 // 100, rows * 115 // 100)
    word = rows * 30 // 100
    left, room = aside + 4 * edge, columns - aside - 5 * edge
    foot = rows * 32 // 100
    places = (
        Place(head[0], QRect(edge, edge, aside - edge, word - edge)),
        Place(head[1], QRect(edge, word + edge, aside - edge, rows - word - 3 * edge)),
        Place(large, QRect(left, edge, room, rows - foot - 2 * edge), moves=moves, to_left=True),
        Place(small, QRect(left, rows - foot, room, foot - edge), to_left=True),
    )
    return places, (QRect(aside + 2 * edge - 1, 0, max(1, rows // 64), rows),)
