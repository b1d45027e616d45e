"""The ESC/POS commands that the virtual printer knows, as values. Dots unless said otherwise."""

from dataclasses import dataclass
from enum import IntEnum


class Justification(IntEnum):
    """ESC a."""

    LEFT = 0
    CENTRE = 1
    RIGHT = 2


@dataclass(frozen=True)
class Initialise:
    """ESC @."""


@dataclass(frozen=True)
class Character:
    """One printable byte."""

    byte: int


@dataclass(frozen=True)
class LineFeed:
    """LF: the line so far is printed."""


@dataclass(frozen=True)
class Nothing:
    """NUL: passed over."""


@dataclass(frozen=True)
class FeedUnits:
    """ESC J: in vertical motion units."""

    units: int


@dataclass(frozen=True)
class FeedLines:
    """ESC d."""

    lines: int


@dataclass(frozen=True)
class LineSpacing:
    """ESC 3, in vertical motion units, and ESC 2 (None: the usual one)."""

    units: int | None


@dataclass(frozen=True)
class MotionUnits:
    """GS P: so many units per inch; 0 is the printer's own."""

    across: int
    down: int


@dataclass(frozen=True)
class Justify:
    """ESC a."""

    to: Justification


@dataclass(frozen=True)
class Position:
    """ESC $: in horizontal motion units from the left edge."""

    units: int


@dataclass(frozen=True)
class TextSize:
    """GS !: how many times as wide and as high."""

    across: int
    down: int


@dataclass(frozen=True)
class CodeTable:
    """ESC t: the letters of the bytes from 80 on."""

    number: int


@dataclass(frozen=True)
class Bold:
    """ESC E."""

    is_on: bool


@dataclass(frozen=True)
class Raster:
    """GS v 0: `stride` bytes a row; each dot is printed `across` by `down` times."""

    stride: int
    rows: int
    across: int
    down: int
    data: bytes


@dataclass(frozen=True)
class CodeSetting:
    """GS ( k, cn 49, functions 65 (model), 67 (module size), 69 (error correction)."""

    function: int
    value: int


@dataclass(frozen=True)
class CodeData:
    """GS ( k, cn 49, function 80: what the next code holds."""

    data: bytes


@dataclass(frozen=True)
class CodePrint:
    """GS ( k, cn 49, function 81."""


@dataclass(frozen=True)
class Cut:
    """GS V; functions B feed to the cutter and so many units first."""

    units: int


@dataclass(frozen=True)
class RealtimeQuestion:
    """DLE EOT n: answered at once, whatever waits."""

    about: int


@dataclass(frozen=True)
class OrderedQuestion:
    """GS r n: answered in its turn."""

    about: int


@dataclass(frozen=True)
class Unknown:
    """What the printer does not know: reported, not swallowed."""

    raw: bytes


Command = (
    Initialise
    | Character
    | LineFeed
    | Nothing
    | FeedUnits
    | FeedLines
    | LineSpacing
    | MotionUnits
    | Justify
    | Position
    | TextSize
    | Bold
    | CodeTable
    | Raster
    | CodeSetting
    | CodeData
    | CodePrint
    | Cut
    | RealtimeQuestion
    | OrderedQuestion
    | Unknown
)
