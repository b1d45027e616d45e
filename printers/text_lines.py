"""Lines in a printer's own letters, twelve dots wide as in font A; what these cannot spell goes as a picture."""

from dataclasses import dataclass
from textwrap import wrap

from escpos.constants import ESC, GS

from printers import blocks
from printers.code_pages import coded
from printers.compact import small_sizes
from printers.drawn import CENTRED, body
from printers.layout import Layout
from printers.profile import Profile

CELL = 12  # dots across
LARGEST = 8  # times as wide and as high
CODE_TABLE: bytes = ESC + b"t"
LEFT: bytes = ESC + b"a\x00"
SIZE: bytes = GS + b"!"
BOLD: bytes = ESC + b"E"
LINE_FEED = b"\n"


@dataclass(frozen=True)
class Style:
    """How letters look: so many times as wide and as high, bold or not, from the left or in the middle."""

    across: int = 1
    down: int = 1
    is_bold: bool = False
    is_left: bool = False


PLAIN, AT_LEFT = Style(), Style(is_left=True)


def columns(profile: Profile) -> int:
    """How many letters stand beside each other."""
    return profile.width // CELL


def text(said: str, profile: Profile, style: Style = PLAIN, *, hang: int = 0) -> bytes:
    """The text on as many lines as it needs, those after the first `hang` letters from the edge."""
    across = columns(profile) // style.across
    lines = [line for part in said.splitlines() for line in _wrapped(part, across, hang)]
    spelt = [_spelt(line, profile) for line in lines]
    if None in spelt:
        return picture(said, profile, is_left=style.is_left)
    return _styled(b"".join(line + LINE_FEED for line in spelt if line is not None), style)


def row(label: str, value: str, profile: Profile) -> bytes:
    """A label at the left and its value at the right, or in one sentence where they do not fit on a line."""
    room = columns(profile) - len(label)
    if len(value) >= room:
        return text(f"{label}: {value}", profile, AT_LEFT)
    spelt = _spelt(f"{label}{value:>{room}}", profile)
    return picture(f"{label}: {value}", profile, is_left=True) if spelt is None else spelt + LINE_FEED


def picture(said: str, profile: Profile, *, is_left: bool = False) -> bytes:
    """The text drawn in small letters."""
    sizes = small_sizes(profile.width)
    set_lines = blocks.left if is_left else blocks.middle
    block = set_lines(said, sizes.value, within=sizes.content)
    return b"".join(body(Layout(sizes.paper, block.height, block.moved(right=sizes.margin)), profile))


def choose_letters(profile: Profile) -> bytes:
    """The command that makes the printer use the profile's code page; the profile has one."""
    assert profile.code_page is not None, "text is sent only where there is a code page"
    return CODE_TABLE + bytes((profile.code_page.number,))


def _wrapped(part: str, across: int, hang: int) -> list[str]:
    return wrap(part, max(across, hang + 2), subsequent_indent=" " * hang, break_on_hyphens=False)


def _spelt(line: str, profile: Profile) -> bytes | None:
    assert profile.code_page is not None, "text is sent only where there is a code page"
    return coded(line, profile.code_page.name)


def _styled(lines: bytes, style: Style) -> bytes:
    size = (style.across - 1) << 4 | (style.down - 1)
    switches = (
        (style.is_left, LEFT, CENTRED),
        (size != 0, SIZE + bytes((size,)), SIZE + b"\x00"),
        (style.is_bold, BOLD + b"\x01", BOLD + b"\x00"),
    )
    on = b"".join(before for wanted, before, _ in switches if wanted)
    return on + lines + b"".join(after for wanted, _, after in switches if wanted)
