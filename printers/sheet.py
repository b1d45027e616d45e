"""A sheet that tells what a procedure takes: the papers to bring, and the facts beside them."""

from dataclasses import dataclass
from typing import TypeAlias

from printers.slip import Slip


@dataclass(frozen=True)
class Sheet:
    """What somebody takes home to prepare for a procedure. All texts are in one language already.

    `facts` are names with values, such as fee and working days; one without a value is left out. Each of `items`
    gets a box to tick. `note` may have several lines. `language` is a code such as "vi".
    """

    centre: str
    title: str
    facts: tuple[tuple[str, str], ...]
    items_title: str
    items: tuple[str, ...]
    note: str | None
    language: str


Document: TypeAlias = Slip | Sheet
"""What can be printed."""
