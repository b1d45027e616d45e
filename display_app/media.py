"""What of a folder is shown beside the calls, and in which order. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath


class Kind(StrEnum):
    """How a file is shown."""

    PICTURE = "picture"
    FILM = "film"


KINDS = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp", ".bmp"), Kind.PICTURE),
    **dict.fromkeys((".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".wmv"), Kind.FILM),
}
MOST_BYTES = {Kind.PICTURE: 40_000_000, Kind.FILM: 4_000_000_000}
"""What is larger was put there by mistake, and would cost the hall its memory or its breath."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the folder, and how large it is."""

    name: str
    size: int


def kind_of(name: str) -> Kind | None:
    """How the file is shown; None where it is neither a picture nor a film."""
    return KINDS.get(PurePath(name).suffix.lower())


def shown_of(found: Iterable[Found]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names to show, in their order, and those left out because they are empty or huge."""
    ours = sorted((each for each in found if _is_ours(each.name)), key=lambda each: each.name.casefold())
    good = tuple(each.name for each in ours if _is_sound(each))
    return good, tuple(each.name for each in ours if each.name not in good)


def after(name: str, names: tuple[str, ...]) -> str:
    """Whose turn it is after that one, also when that one is gone; the first after the last, "" where none is."""
    later = [each for each in names if each.casefold() > name.casefold()]
    return next(iter(later or names), "")


def _is_ours(name: str) -> bool:
    return not name.startswith(".") and kind_of(name) is not None


def _is_sound(found: Found) -> bool:
    kind = kind_of(found.name)
    return kind is not None and 0 < found.size <= MOST_BYTES[kind]
