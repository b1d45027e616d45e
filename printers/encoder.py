"""Turns slips and sheets into the ESC/POS bytes that a printer of a given profile gets."""

from printers.compact import compose_compact, small_sizes
from printers.composition import compose
from printers.drawn import encode_layout
from printers.layout import Layout
from printers.listing import compose_sheet
from printers.mode import Mode
from printers.profile import Profile
from printers.sheet import Document, Sheet
from printers.sizes import sizes_for
from printers.template import STANDARD, Template
from printers.text import encode_text
from printers.wording import wording


def encode(
    document: Document, profile: Profile, *, template: Template = STANDARD, mode: Mode = Mode.PICTURE
) -> bytes:
    """Everything to send for one slip or sheet, from initialising the printer to the cut.

    Text is sent only to a printer whose profile has a code page; `mode_of` sees to that.
    """
    if mode is Mode.TEXT:
        return encode_text(document, profile, template)
    return encode_layout(layout_of(document, profile, template=template, mode=mode), profile)


def layout_of(
    document: Document, profile: Profile, *, template: Template = STANDARD, mode: Mode = Mode.PICTURE
) -> Layout:
    """Where everything stands, if it goes as a picture."""
    if isinstance(document, Sheet):
        return compose_sheet(
            document, profile, (small_sizes if mode is Mode.COMPACT else sizes_for)(profile.width)
        )
    made = compose_compact if mode is Mode.COMPACT else compose
    return made(wording(document), profile, template)
