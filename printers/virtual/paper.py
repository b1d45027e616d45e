"""The virtual printer's paper: commands leave ink on it, and what lies beyond its edges is lost."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import singledispatchmethod

from PIL import Image
from qrcode.exceptions import DataOverflowError

from printers.qr import matrix
from printers.virtual.commands import (
    Bold,
    Character,
    CodeData,
    CodePrint,
    CodeSetting,
    CodeTable,
    Command,
    Cut,
    FeedLines,
    FeedUnits,
    Initialise,
    Justification,
    Justify,
    LineFeed,
    LineSpacing,
    MotionUnits,
    Position,
    Raster,
    TextSize,
)
from printers.virtual.line import TABLES, Line, Style

RESOLUTIONS = (180, 203)  # dots per inch of thermal heads; the paper has the one that GS P names
USUAL_SPACING = 30  # dots from line to line
LEVELS = {48: "L", 49: "M", 50: "Q", 51: "H"}
MODULE, LEVEL = 67, 69


@dataclass(frozen=True)
class Settings:
    """What ESC @ sets back. Units are motion units per dot."""

    justification: Justification = Justification.LEFT
    position: int = 0
    across: float = 1
    down: float = 1
    spacing: int = USUAL_SPACING
    style: Style = field(default_factory=Style)
    module: int = 3
    level: str = "L"


class Paper:
    """A roll of `width` dots. `complain` hears, in a sentence, of what cannot be printed."""

    def __init__(self, width: int, complain: Callable[[str], None]) -> None:
        self.width = width
        self._complain = complain
        self._settings = Settings()
        self._line = Line()
        self._code = b""
        self._marks: list[tuple[int, int, Image.Image]] = []
        self._fed = 0

    @property
    def has_ink(self) -> bool:
        """Whether anything was printed since the last cut."""
        return bool(self._marks)

    def tear(self) -> Image.Image:
        """Cut off what was printed and fed: a one-bit picture, 1 where there is ink."""
        page = Image.new("1", (self.width, self._fed))
        for x, y, mark in self._marks:
            page.paste(1, (x, y), mark)
        self._marks, self._fed = [], 0
        return page

    @singledispatchmethod
    def put(self, command: Command) -> None:
        """Let a command do its work. Questions and unknown commands do none here."""

    @put.register
    def _(self, _: Initialise) -> None:
        self._settings, self._line, self._code = Settings(), Line(), b""

    @put.register
    def _(self, command: Character) -> None:
        self._line.add(command.byte, self._settings.style)

    @put.register
    def _(self, _: LineFeed) -> None:
        self._print_line()

    @put.register
    def _(self, command: FeedUnits) -> None:
        self._end_line()
        self._fed += int(command.units / self._settings.down)

    @put.register
    def _(self, command: FeedLines) -> None:
        self._end_line()
        self._fed += command.lines * self._settings.spacing

    @put.register
    def _(self, command: LineSpacing) -> None:
        spacing = USUAL_SPACING if command.units is None else int(command.units / self._settings.down)
        self._settings = replace(self._settings, spacing=spacing)

    @put.register
    def _(self, command: MotionUnits) -> None:
        across, down = _units_per_dot(command.across), _units_per_dot(command.down)
        self._settings = replace(self._settings, across=across, down=down)

    @put.register
    def _(self, command: Justify) -> None:
        self._settings = replace(self._settings, justification=command.to)

    @put.register
    def _(self, command: Position) -> None:
        self._settings = replace(self._settings, position=int(command.units / self._settings.across))

    @put.register
    def _(self, command: TextSize) -> None:
        style = replace(self._settings.style, across=command.across, down=command.down)
        self._settings = replace(self._settings, style=style)

    @put.register
    def _(self, command: Bold) -> None:
        self._settings = replace(self._settings, style=replace(self._settings.style, is_bold=command.is_on))

    @put.register
    def _(self, command: CodeTable) -> None:
        if command.number not in TABLES:
            self._complain(f"code page {command.number} is not supported")
            return
        self._settings = replace(self._settings, style=replace(self._settings.style, table=TABLES[command.number]))

    @put.register
    def _(self, command: Raster) -> None:
        if command.data:
            small = Image.frombytes("1", (command.stride * 8, command.rows), command.data)
            size = (small.width * command.across, small.height * command.down)
            self._mark(small.resize(size, Image.Resampling.NEAREST))

    @put.register
    def _(self, command: CodeSetting) -> None:
        if command.function == MODULE:
            self._settings = replace(self._settings, module=max(1, min(command.value, 16)))
        elif command.function == LEVEL:
            self._settings = replace(self._settings, level=LEVELS.get(command.value, "L"))

    @put.register
    def _(self, command: CodeData) -> None:
        self._code = command.data

    @put.register
    def _(self, _: CodePrint) -> None:
        try:
            squares = matrix(self._code, level=self._settings.level)
        except (DataOverflowError, ValueError):
            self._complain(f"a QR code cannot hold {len(self._code)} bytes")
            return
        small = Image.new("1", (len(squares), len(squares)))
        small.putdata([int(dark) for row in squares for dark in row])
        side = len(squares) * self._settings.module
        self._mark(small.resize((side, side), Image.Resampling.NEAREST))

    @put.register
    def _(self, command: Cut) -> None:
        self._end_line()
        self._fed += int(command.units / self._settings.down)

    def _end_line(self) -> None:
        if not self._line.is_empty:
            self._print_line()

    def _print_line(self) -> None:
        picture = self._line.take()
        top = self._fed
        self._fed += max(self._settings.spacing, 0 if picture is None else picture.height)
        if picture is not None:
            self._marks.append((self._start(picture.width), top, picture))

    def _mark(self, picture: Image.Image) -> None:
        self._end_line()
        self._marks.append((self._start(picture.width), self._fed, picture))
        self._fed += picture.height

    def _start(self, width: int) -> int:
        """Where something of that width starts, as ESC $ and ESC a have it; a position holds for one line."""
        position = self._settings.position
        self._settings = replace(self._settings, position=0)
        room = max(self.width - position - width, 0)
        return position + {Justification.CENTRE: room // 2, Justification.RIGHT: room}.get(
            self._settings.justification, 0
        )


def _units_per_dot(per_inch: int) -> float:
    if per_inch == 0 or per_inch in RESOLUTIONS:
        return 1
    return per_inch / RESOLUTIONS[-1]
