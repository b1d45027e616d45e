"""Turns layouts into the ESC/POS bytes of pictures, and has the bytes that every slip begins and ends with."""

from collections.abc import Iterator
from functools import lru_cache

from escpos.constants import ESC, GS, HW_INIT

from printers.layout import Code, Layout
from printers.profile import Profile
from printers.raster import Band, bands, picture
from printers.strips import strips

CUT_AFTER_FEED: bytes = (
    GS + b"VB\x00"
)  # function B feeds to the cutter first; cutting at once would cut the foot off
TO_TEAR_OFF: bytes = ESC + b"d\x04"
MOTION_UNITS: bytes = GS + b"P"
FEED: bytes = ESC + b"J"
RASTER: bytes = GS + b"v0"
CENTRED: bytes = ESC + b"a\x01"
QR: bytes = GS + b"(k"

KEPT = 512  # strips: what a centre's slips share, and the latest numbers and codes; some 3 MB


def encode_layout(layout: Layout, profile: Profile) -> bytes:
    """Everything to send for one layout, from initialising the printer to the cut."""
    return b"".join((*opening(profile), *body(layout, profile), closing(profile)))


def opening(profile: Profile) -> Iterator[bytes]:
    """Sets the printer back to what we start from, what is printed in the middle."""
    yield HW_INIT
    if profile.motion_units:  # by default a feed's unit is half a dot on many printers
        yield MOTION_UNITS + bytes((profile.dpi, profile.dpi))
    yield CENTRED


def closing(profile: Profile) -> bytes:
    """Cuts the slip off, or feeds it out."""
    return CUT_AFTER_FEED if profile.cutter else TO_TEAR_OFF


def body(layout: Layout, profile: Profile) -> Iterator[bytes]:
    """The layout alone, from its top to its foot."""
    at = 0
    for y, height, piece in _pieces(layout, profile):
        yield from feed(y - at)
        yield piece
        at = y + height
    yield from feed(layout.height - at)


def _pieces(layout: Layout, profile: Profile) -> list[tuple[int, int, bytes]]:
    """(y, height, bytes) of everything that puts ink on the paper, from top to bottom."""
    code = layout.code if profile.native_qr else None
    drawn = layout if code is None else layout.without_code()
    pieces = [(top + y, height, piece) for top, strip in strips(drawn) for y, height, piece in _drawn(strip)]
    if code is not None:
        pieces.append((code.y, code.size, _native(code)))
    return sorted(pieces)


@lru_cache(maxsize=KEPT)
def _drawn(strip: Layout) -> tuple[tuple[int, int, bytes], ...]:
    return tuple((band.y, band.height, _raster(band)) for band in bands(picture(strip)))


def feed(dots: int) -> Iterator[bytes]:
    """White paper."""
    while dots > 0:
        yield FEED + bytes((min(dots, 255),))
        dots -= 255


def _raster(band: Band) -> bytes:
    mode = (band.across == 2) + 2 * (band.down == 2)
    stride, height = band.ink.width // 8, band.ink.height
    head = bytes((mode,)) + stride.to_bytes(2, "little") + height.to_bytes(2, "little")
    return RASTER + head + band.ink.tobytes()


def _native(code: Code) -> bytes:
    """Model 2, module size, level M, the data, print."""
    commands = (
        b"1A2\x00",
        b"1C" + bytes((code.module,)),
        b"1E1",
        b"1P0" + code.data.encode(),
        b"1Q0",
    )
    return b"".join(QR + len(command).to_bytes(2, "little") + command for command in commands)
