"""Be Vietnam Pro, the one typeface of screens and slips, with every Vietnamese letter. Licence: OFL.txt."""

from enum import StrEnum
from pathlib import Path

FAMILY = "Be Vietnam Pro"


class Weight(StrEnum):
    """The weights in use, named as the type designer names them."""

    REGULAR = "400Regular"
    MEDIUM = "500Medium"
    SEMI_BOLD = "600SemiBold"
    BOLD = "700Bold"
    EXTRA_BOLD = "800ExtraBold"


def path(weight: Weight) -> Path:
    """Where the TrueType file of that weight lies."""
    return Path(__file__).with_name(f"BeVietnamPro_{weight}.ttf")
